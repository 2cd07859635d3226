package casus.actor;

import casus.actor.ActorLexicon.Kind;
import casus.actor.Words.Match;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose a role is by the words around it: "its army", "X's coalition", "troops loyal to X". */
final class Owners {
    private static final Set<String> LOCATIVE =
            Set.of("in at near inside across around outside within throughout into via out".split(" "));
    private static final Set<String> THINGS = Set.of("its", "their");
    /** Prepositions that lead to where people are. */
    static final Set<String> PLACED = Set.of("in", "throughout", "across", "inside", "at");
    /** Letters of ", " between a name and "whose". */
    private static final int BESIDE = 2;

    private final ActorLexicon lexicon;
    private final Register register;
    private final Coreference coreference;
    private final List<ActorMention> mentions;
    /** Set when a sentence is entered, before anything is asked. */
    @SuppressWarnings("NullAway.Init")
    private Sentence sentence;

    @SuppressWarnings("NullAway.Init")
    private Words words;

    /** @param mentions those met so far; grows while the article is read */
    Owners(ActorLexicon lexicon, Register register, Coreference coreference, List<ActorMention> mentions) {
        this.lexicon = lexicon;
        this.register = register;
        this.coreference = coreference;
        this.mentions = mentions;
    }

    void enter(Sentence next, Words its) {
        sentence = next;
        words = its;
    }

    /** "supporters of former President X", "troops loyal to X": the state that X leads or led. */
    private @Nullable String followed(Match role) {
        int from = role.end() + (words.lower(role.end()).equals("loyal") ? 2 : 1);
        return lexicon.is("opposed", words.lower(role.end() - 1)) ? null : words.stateOfLeader(from);
    }

    /** "(Ana Lima)'s coalition": the state of the person or body that owns; null where none stands there. */
    private @Nullable String besideState(int possessive) {
        ActorMention last = mentions.isEmpty() ? null : mentions.get(mentions.size() - 1);
        Actor owner = last != null
                        && last.span().end()
                                == sentence.token(possessive).span().begin()
                ? register.get(last.actor())
                : null;
        String code = owner == null ? null : owner.code();
        return code != null && lexicon.isState(code) ? code : null;
    }

    /** Where "its", "his", "whose" stands before the words and their adjectives; -1 where none does. */
    int possessive(int start) {
        int at = start - 1;
        while (at >= 0 && sentence.token(at).tag().startsWith("JJ")) {
            at--;
        }
        return at >= 0 && Set.of("PRP$", "WP$").contains(sentence.token(at).tag()) ? at : -1;
    }

    /** "shot down an aircraft and captured its pilot": an object before it may be meant as well as the subject. */
    private boolean isRivalled(int possessive) {
        return THINGS.contains(words.lower(possessive))
                && sentence.tokens().subList(0, possessive).stream()
                        .anyMatch(token -> token.relation().equals("obj") && token.isNoun());
    }

    /** The state of whoever the possessive stands for: "X, whose troops", "sent his troops"; null where that is open. */
    @Nullable
    String owner(int possessive) {
        Token token = sentence.token(possessive);
        String id = isRivalled(possessive) ? null : coreference.pronoun(token);
        if (token.tag().equals("WP$") && !mentions.isEmpty()) {
            ActorMention last = mentions.get(mentions.size() - 1);
            boolean beside = token.span().begin() - last.span().end() <= BESIDE;
            id = beside ? last.actor() : null;
        }
        Actor actor = id == null ? null : register.get(id);
        String code = actor == null ? null : actor.code();
        return code != null && lexicon.isState(code) ? code : null;
    }

    /** "the opposition (Kuomintang)": what stands before the name of a body tells of it and is nobody else. */
    boolean opensName(Match role) {
        Match name = words.name(role.end());
        Token head = sentence.token(role.end() - 1);
        return name != null
                && name.entry().kind() == Kind.BODY
                && head.head() >= role.end()
                && head.head() < name.end();
    }

    /** "ethnic Serbs in the north of Kosovo": the state they live in; null where they are not so called. */
    @Nullable
    String livesIn(int start, int end) {
        boolean ethnic = words.lower(start - 1).equals("ethnic");
        return ethnic && PLACED.contains(words.lower(end)) || words.lower(end).equals("of")
                ? words.stateFrom(end + 1)
                : null;
    }

    /** "in Ukraine", "near Iran": a place, not a party. */
    boolean isLocative(Token head) {
        return LOCATIVE.contains(sentence.preposition(head))
                || sentence.children(head, "case").stream()
                        .anyMatch(word -> LOCATIVE.contains(word.word().toLowerCase(Locale.ROOT)));
    }

    /** The state that the words around a role tie it to: "rebels of Chad", "X's coalition"; null where none do. */
    @Nullable
    String home(int start, Match role, String sector) {
        String link = words.lower(role.end());
        boolean tied =
                Set.of("of", "from", "for").contains(link) || PLACED.contains(link) && lexicon.is("local", sector);
        String place = tied ? words.stateFrom(role.end() + 1) : words.ownedBy(role.end());
        if (place == null && (tied || link.equals("loyal"))) {
            place = followed(role);
        }
        if (place == null && start > 0 && sentence.token(start - 1).tag().equals("POS")) {
            place = besideState(start - 1);
        }
        return place;
    }

    /** The index after "(president) of Chad"; that after the role where no state follows so. */
    int endOfHome(Match role) {
        boolean named = words.lower(role.end()).equals("of") && words.stateFrom(role.end() + 1) != null;
        return named ? words.endOfState(role.end() + 1) : role.end();
    }
}
