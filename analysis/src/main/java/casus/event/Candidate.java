package casus.event;

import casus.claim.ClaimPlace;
import casus.claim.ClaimTime;
import casus.event.Participants.Participant;
import casus.factuality.FactualityReader.Factuality;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An event on its way to a claim. */
record Candidate(
        Sentence sentence,
        Token trigger,
        Clause clause,
        Sense sense,
        List<Participant> actors,
        List<Participant> recipients,
        Factuality factuality,
        ClaimTime time,
        @Nullable ClaimPlace place,
        boolean background,
        List<Token> results) {
    Candidate withActors(List<Participant> others) {
        return new Candidate(
                sentence, trigger, clause, sense, others, recipients, factuality, time, place, background, results);
    }

    Candidate withRecipients(List<Participant> others) {
        return new Candidate(
                sentence, trigger, clause, sense, actors, others, factuality, time, place, background, results);
    }

    Candidate withPlace(ClaimPlace other) {
        return new Candidate(
                sentence, trigger, clause, sense, actors, recipients, factuality, time, other, background, results);
    }

    Candidate withTime(ClaimTime other) {
        return new Candidate(
                sentence, trigger, clause, sense, actors, recipients, factuality, other, place, background, results);
    }

    Candidate withResult(Token result, ClaimTime itsTime, @Nullable ClaimPlace itsPlace) {
        List<Token> all = new java.util.ArrayList<>(results);
        all.add(result);
        return new Candidate(
                sentence,
                trigger,
                clause,
                sense,
                actors,
                recipients,
                factuality,
                time.basis() == ClaimTime.Basis.PUBLISHED
                                && (time.text() == null || itsTime.basis() != ClaimTime.Basis.PUBLISHED)
                        ? itsTime
                        : time,
                place == null ? itsPlace : place,
                background,
                List.copyOf(all));
    }

    Candidate with(Sense otherSense, Factuality otherFactuality) {
        return new Candidate(
                sentence,
                trigger,
                clause,
                otherSense,
                actors,
                recipients,
                otherFactuality,
                time,
                place,
                background,
                results);
    }

    Candidate asBackground() {
        return new Candidate(
                sentence, trigger, clause, sense, actors, recipients, factuality, time, place, true, results);
    }

    boolean is(String type) {
        return type.equals(sense.type());
    }
}
