package casus.attribution;

import casus.attribution.Cues.WordClass;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads nouns and adjectives as cues: "the claim that …", "is sure that …". */
final class NominalCues {
    private static final Set<String> OWNERLESS = Set.of("that", "of");

    private final Cues cues;

    NominalCues(Cues cues) {
        this.cues = cues;
    }

    /** "the claim that …", "Iran's promise to …", "his fear is that …". */
    Optional<Telling> noun(Sentence sentence, Token noun) {
        Map<String, Stance> frames = cues.frames(WordClass.NOUN, noun.lemma());
        for (Map.Entry<String, Stance> frame : frames.entrySet()) {
            List<Token> content =
                    switch (frame.getKey()) {
                        case "that" -> Complements.nominal(sentence, noun, false);
                        case "to" -> Complements.nominal(sentence, noun, true);
                        default -> Complements.prepositional(sentence, noun, frame.getKey());
                    };
            Optional<Token> owner = Sources.owner(sentence, noun);
            if (!content.isEmpty()
                    && owner.filter(Sources::isSpeaker).isEmpty()
                    && (owner.isPresent() || OWNERLESS.contains(frame.getKey()))) {
                List<Token> source =
                        owner.map(head -> Sources.phrase(sentence, head)).orElse(List.of());
                return CueReader.telling(sentence, noun, source, content, frame.getValue(), "noun " + frame.getKey());
            }
        }
        return Optional.empty();
    }

    /** "is sure that …", "it is clear that …", "was eager to …"; a participle is read as an adjective. */
    Optional<Telling> adjective(Sentence sentence, Token adjective) {
        Map<String, Stance> frames = cues.frames(WordClass.ADJECTIVE, adjective.word());
        boolean made = sentence.head(adjective)
                .filter(verb -> cues.frames(WordClass.VERB, verb.lemma()).containsKey("clear"))
                .isPresent();
        if (frames.isEmpty() || made) {
            return Optional.empty();
        }
        Optional<Token> who =
                sentence.child(adjective, "nsubj", "nsubj:pass").filter(token -> !Sources.isSpeaker(token));
        if (frames.containsKey("clear") && who.isEmpty()
                || frames.containsKey("clear") && who.get().word().equalsIgnoreCase("it")) {
            List<Token> content = Complements.below(sentence, adjective, "ccomp");
            content = content.isEmpty() ? Complements.below(sentence, adjective, "csubj") : content;
            return content.isEmpty()
                    ? Optional.empty()
                    : CueReader.telling(sentence, adjective, List.of(), content, Stance.SEEMS, "clear");
        }
        if (who.isEmpty()) {
            return Optional.empty();
        }
        for (Map.Entry<String, Stance> frame : frames.entrySet()) {
            List<Token> content =
                    switch (frame.getKey()) {
                        case "that" -> Complements.below(sentence, adjective, "ccomp");
                        case "to" -> Complements.below(sentence, adjective, "xcomp");
                        default -> Complements.prepositional(sentence, adjective, frame.getKey());
                    };
            if (!content.isEmpty()) {
                return CueReader.telling(
                        sentence,
                        adjective,
                        Sources.phrase(sentence, who.get()),
                        content,
                        frame.getValue(),
                        "adjective " + frame.getKey());
            }
        }
        return Optional.empty();
    }
}
