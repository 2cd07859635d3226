package casus.relation;

import casus.claim.Certainty;
import casus.claim.ClaimTime;
import casus.claim.Status;
import casus.document.Span;
import casus.event.Mentions;
import casus.factuality.FactualityReader;
import casus.factuality.FactualityReader.Factuality;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a relation holds now, held once, or is only spoken of; since when and until when. */
final class Standing {
    private static final int STEPS = 3;
    private final FactualityReader factuality = new FactualityReader();

    /** What is claimed about the relation itself, and the words it rests on. */
    record Reading(Status status, Certainty certainty, boolean background, ClaimTime time, List<Span> cues) {}

    Reading read(Mentions mentions, Sentence sentence, Found found) {
        Token predicate = found.predicate();
        Factuality told = factuality.read(sentence, predicate);
        Optional<TimeMention> time = time(mentions, sentence, found);
        boolean past = isPast(sentence, predicate) || isFormer(found.subject());
        Status status = told.status();
        if (status == Status.OCCURRED && found.now() && !past && !found.over()) {
            status = Status.ONGOING;
        } else if (status == Status.ONGOING && found.over() || status == Status.NOT_OCCURRED && found.over()) {
            status = Status.OCCURRED;
        }
        LocalDate published = mentions.article().published();
        boolean held = status == Status.OCCURRED && (found.over() || found.now() && past);
        boolean background = status == Status.OCCURRED && (held || time.isPresent() && isOld(time.get(), published));
        ClaimTime when = time.map(mention -> new ClaimTime(
                        mention.text(), mention.from(), mention.to(), mention.precision(), ClaimTime.Basis.STATED))
                .orElse(new ClaimTime(null, null, published, TimeMention.Precision.UNKNOWN, ClaimTime.Basis.PUBLISHED));
        return new Reading(status, told.certainty(), background, when, told.cues());
    }

    /** Somebody of whom the lists know that the office is no longer held. */
    private static boolean isFormer(Side leader) {
        return leader.person() && leader.actor().sectors().contains("ELI");
    }

    /** "was president", "commanded the force": no perfect, which reaches into the present, and no bare participle. */
    private static boolean isPast(Sentence sentence, Token predicate) {
        boolean perfect = sentence.children(predicate, "aux").stream()
                .anyMatch(child -> child.lemma().equals("have") && !child.tag().equals("VBD"));
        if (perfect) {
            return false;
        }
        return predicate.tag().equals("VBD")
                || sentence.children(predicate, "cop", "aux", "aux:pass").stream()
                        .anyMatch(child -> child.tag().equals("VBD"));
    }

    private static boolean isOld(TimeMention time, @Nullable LocalDate published) {
        LocalDate until = time.to() == null ? time.from() : time.to();
        return published != null && until != null && until.isBefore(published.minusYears(1));
    }

    /** A date within the relation's own phrase or clause. */
    private static Optional<TimeMention> time(Mentions mentions, Sentence sentence, Found found) {
        Set<Integer> tops =
                new HashSet<>(List.of(found.tie().index(), found.predicate().index()));
        return mentions.times().stream()
                .filter(mention -> mention.type() == TimeMention.Type.DATE
                        && sentence.span().contains(mention.span()))
                .filter(mention -> mention.from() != null || mention.to() != null)
                .filter(mention -> mention.precision() != TimeMention.Precision.UNKNOWN)
                .filter(mention -> sentence.headOf(mention.span())
                        .map(head -> below(sentence, head, tops))
                        .orElse(false))
                .findFirst();
    }

    private static boolean below(Sentence sentence, Token head, Set<Integer> tops) {
        Token current = head;
        for (int step = 0; step < STEPS && current.head() >= 0; step++) {
            if (tops.contains(current.head())) {
                return true;
            }
            current = sentence.token(current.head());
            if (current.isVerb()) {
                return false;
            }
        }
        return false;
    }
}
