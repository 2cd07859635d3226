package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Cues thrown into the sentence that they report: "as one envoy put it, …", "…, it is claimed, …". */
final class Asides {
    private static final Set<String> BE = Set.of("is", "was", "'s", "’s");

    private static final Set<String> COMMENTING = Set.of(
            ("say note put tell write explain argue observe remark report claim warn predict promise suggest acknowledge"
                            + " concede admit believe think know expect hope fear understand recall insist allege assert")
                    .split(" "));

    private Asides() {}

    /** "as the minister said, …": the sentence but for the clause with "as"; empty where the cue has a content of its own. */
    static List<Token> around(Sentence sentence, Token verb) {
        boolean as = sentence.children(verb, "mark").stream()
                .anyMatch(mark -> mark.word().equalsIgnoreCase("as") && mark.index() < verb.index());
        boolean own = sentence.children(verb, "ccomp", "xcomp", "obj", "obl").stream()
                .anyMatch(token -> token.index() > verb.index() && !token.word().equalsIgnoreCase("it"));
        if (!as || own || !COMMENTING.contains(verb.lemma()) || !verb.relation().startsWith("advcl")) {
            return List.of();
        }
        int first = sentence.subtree(verb).get(0).index();
        boolean closes = first > 2 && sentence.token(first - 1).word().equals(",");
        return closes ? sentence.tokens().subList(0, first - 1) : without(sentence, verb);
    }

    private static List<Token> without(Sentence sentence, Token verb) {
        Set<Token> out = new HashSet<>(sentence.subtree(verb));
        Optional<Token> head = sentence.head(verb);
        return head.map(sentence::subtree).orElse(List.of()).stream()
                .filter(token -> !out.contains(token))
                .toList();
    }

    /** "The army, it is claimed, burned the mill": the sentence but for the words between the commas. */
    static List<Token> impersonal(Sentence sentence, Token verb) {
        int at = verb.index();
        boolean thrownIn = at > 3
                && at + 2 < sentence.size()
                && sentence.token(at + 1).word().equals(",")
                && BE.contains(sentence.token(at - 1).word())
                && sentence.token(at - 2).word().equals("it")
                && sentence.token(at - 3).word().equals(",");
        return thrownIn
                ? Stream.concat(
                                sentence.tokens().subList(0, at - 3).stream(),
                                sentence.tokens().subList(at + 2, sentence.size()).stream())
                        .toList()
                : List.of();
    }

    /** "put it": what is put so is a quotation or the sentence around. */
    static boolean isPutting(Sentence sentence, Token verb) {
        return verb.lemma().equals("put")
                && verb.index() + 1 < sentence.size()
                && sentence.token(verb.index() + 1).word().equals("it")
                && sentence.child(verb, "nsubj").isPresent();
    }
}
