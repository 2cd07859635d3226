package casus.event;

import casus.actor.ActorMention;
import casus.attribution.ClaimAttribution;
import casus.claim.Certainty;
import casus.claim.Claim;
import casus.claim.ClaimTime;
import casus.claim.Slot;
import casus.claim.Status;
import casus.quantity.QuantityMention;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes figure claims: amounts whose counted thing, or whose verb, says what they measure. */
final class FigureFinder {
    private static final Set<String> STANDING = Set.of("personnel", "population", "weapons");
    private static final Set<String> PAYING = Set.of("AID", "AGREE", "SANCTION", "COOPERATE", "REQUEST");

    private final Mentions mentions;
    private final WordClasses classes;
    private final ClaimIds ids;
    private final Setting setting;

    FigureFinder(Mentions mentions, WordClasses classes, ClaimIds ids) {
        this.mentions = mentions;
        this.classes = classes;
        this.ids = ids;
        this.setting = new Setting(mentions);
    }

    List<Claim.Figure> find(Sentence sentence, Map<String, Candidate> events, Optional<TimeMention> story) {
        List<Claim.Figure> figures = new ArrayList<>();
        for (QuantityMention quantity : mentions.quantities()) {
            if (sentence.span().contains(quantity.span())) {
                figure(sentence, quantity, events, story).ifPresent(figures::add);
            }
        }
        return figures;
    }

    private Optional<Claim.Figure> figure(
            Sentence sentence, QuantityMention quantity, Map<String, Candidate> events, Optional<TimeMention> story) {
        Optional<Token> counted = counted(sentence, quantity);
        if (counted.isEmpty()) {
            return Optional.empty();
        }
        Token noun = counted.get();
        @Nullable String event = event(sentence, noun, events);
        @Nullable String measure = measure(sentence, noun, quantity, event == null ? null : events.get(event));
        if (measure == null) {
            return Optional.empty();
        }
        Optional<ActorMention> of = owner(sentence, noun);
        List<Slot> slots = new ArrayList<>();
        slots.add(new Slot("figure", null, quantity.span(), Slot.Link.CLAUSE));
        of.ifPresent(mention -> slots.add(new Slot("of", mention.actor(), mention.span(), Slot.Link.CLAUSE)));
        @Nullable Candidate candidate = event == null ? null : events.get(event);
        Optional<TimeMention> stated = setting.time(sentence, noun);
        ClaimTime time = candidate != null
                ? candidate.time()
                : stated.map(Setting::stated).orElseGet(() -> story.map(mention -> new ClaimTime(
                                mention.text(),
                                mention.from(),
                                mention.to(),
                                mention.precision(),
                                ClaimTime.Basis.CONTEXT))
                        .orElseGet(() -> Setting.unstated(mentions.article())));
        Claim.Common common = new Claim.Common(
                ids.id("figure", quantity.span(), measure),
                Evidence.of(sentence, quantity.span().envelope(noun.span()), slots, List.of()),
                Evidence.part(sentence.part()),
                slots,
                candidate != null && !STANDING.contains(measure)
                        ? candidate.factuality().status()
                        : STANDING.contains(measure) && story.isEmpty() && isPresent(sentence, noun)
                                ? Status.ONGOING
                                : Status.OCCURRED,
                candidate == null ? Certainty.CERTAIN : candidate.factuality().certainty(),
                candidate == null ? story.isPresent() : candidate.background(),
                ClaimAttribution.of(quantity.span(), mentions.article(), mentions.attributions(), mentions.actors()),
                time,
                candidate == null ? null : candidate.place(),
                "figure-" + measure);
        return Optional.of(new Claim.Figure(
                common,
                measure,
                quantity.low(),
                quantity.high(),
                quantity.approximate(),
                quantity.unit(),
                of.map(ActorMention::actor).orElse(null),
                quantity.what().isEmpty() ? noun.word() : quantity.what(),
                null,
                event));
    }

    /** The noun that is counted: the number's governor, or the number itself where it stands alone. */
    private static Optional<Token> counted(Sentence sentence, QuantityMention quantity) {
        Optional<Token> head = sentence.headOf(quantity.span());
        if (head.isEmpty()) {
            return head;
        }
        Token number = head.get();
        if (Set.of("nummod", "amod", "compound", "nmod:npmod", "advmod").contains(number.relation())
                && number.head() >= 0
                && sentence.token(number.head()).isNoun()) {
            return Optional.of(sentence.token(number.head()));
        }
        // "hundreds of soldiers", "10 of the fighters"
        for (Token member : sentence.children(number, "nmod")) {
            if (sentence.preposition(member).equals("of") && member.isNoun()) {
                return Optional.of(member);
            }
        }
        return head;
    }

    /** The token through which the counted thing belongs to its clause. */
    private static Token carrier(Sentence sentence, Token noun) {
        Token current = noun;
        if (current.relation().equals("nmod")
                && current.head() >= 0
                && sentence.preposition(current).equals("of")
                && (sentence.token(current.head()).tag().equals("CD")
                        || sentence.token(current.head()).isNoun())) {
            current = sentence.token(current.head());
        }
        return current;
    }

    private @Nullable String event(Sentence sentence, Token noun, Map<String, Candidate> events) {
        Token carrier = carrier(sentence, noun);
        if (carrier.head() < 0) {
            return null;
        }
        for (Map.Entry<String, Candidate> entry : events.entrySet()) {
            Candidate candidate = entry.getValue();
            boolean governs = candidate.trigger().index() == carrier.head()
                    || candidate.results().stream().anyMatch(token -> token.index() == carrier.head())
                    || candidate.clause().arguments().stream()
                            .anyMatch(argument -> argument.head() == noun || argument.head() == carrier);
            if (governs) {
                return entry.getKey();
            }
        }
        return null;
    }

    private @Nullable String measure(
            Sentence sentence, Token noun, QuantityMention quantity, @Nullable Candidate event) {
        String lemma = noun.lemma();
        if (quantity.unit().equals("person") || quantity.unit().isEmpty()) {
            Optional<String> harm = harm(sentence, noun);
            if (harm.isPresent()) {
                return harm.get();
            }
        }
        if (sentence.head(noun)
                        .filter(head -> head.lemma().equals("population"))
                        .isPresent()
                || lemma.equals("population")) {
            return "population";
        }
        if (classes.contains("troops", lemma)) {
            return "personnel";
        }
        if (classes.contains("weapon", lemma) && event != null) {
            return "weapons";
        }
        boolean money = quantity.unit().length() == 3 && quantity.unit().chars().allMatch(Character::isUpperCase);
        if (money
                && event != null
                && event.sense().type() != null
                && PAYING.contains(event.sense().type())) {
            return "money";
        }
        return null;
    }

    /** What befell the counted people, by their verb or by the word itself: killed, wounded, captured … */
    private Optional<String> harm(Sentence sentence, Token noun) {
        for (String measure :
                List.of("killed", "wounded", "casualties", "captured", "missing", "displaced", "detained")) {
            if (classes.contains("figure-" + measure, noun.lemma())) {
                return Optional.of(measure);
            }
        }
        Token carrier = carrier(sentence, noun);
        Token current = carrier;
        if (current.relation().equals("conj")
                && current.head() >= 0
                && sentence.token(current.head()).isNoun()) {
            current = sentence.token(current.head());
        }
        if (current.head() < 0) {
            return Optional.empty();
        }
        Token verb = sentence.token(current.head());
        boolean suffered = Set.of("obj", "nsubj:pass").contains(current.relation())
                || (current.relation().equals("nsubj") && classes.contains("suffer-subject", verb.lemma()))
                || (sentence.children(carrier, "acl").stream()
                        .anyMatch(token -> token.tag().equals("VBN")));
        if (!suffered) {
            return Optional.empty();
        }
        Token harm = sentence.children(carrier, "acl").stream()
                .filter(token -> token.tag().equals("VBN"))
                .findFirst()
                .orElse(verb);
        for (String measure : List.of("killed", "wounded", "captured", "missing", "displaced", "detained")) {
            if (classes.contains("figure-" + measure, harm.lemma())) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }

    private Optional<ActorMention> owner(Sentence sentence, Token noun) {
        Optional<ActorMention> own = mentions.actors().covering(noun.span());
        if (own.isPresent()) {
            return own;
        }
        for (Token modifier : sentence.children(noun, "nmod:poss", "amod", "compound")) {
            Optional<ActorMention> mention = mentions.actors().covering(modifier.span());
            if (mention.isPresent()) {
                return mention;
            }
        }
        return Optional.empty();
    }

    private static boolean isPresent(Sentence sentence, Token noun) {
        Token current = noun;
        for (int steps = 0; steps < sentence.size() && current.head() >= 0; steps++) {
            current = sentence.token(current.head());
            if (current.tag().equals("VBD")) {
                return false;
            }
            if (current.isVerb()) {
                return sentence.children(current, "aux", "aux:pass").stream()
                        .noneMatch(token -> token.tag().equals("VBD"));
            }
        }
        return true;
    }
}
