package casus.event;

import casus.claim.Slot;
import casus.document.Part;
import casus.document.Span;
import casus.sentence.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The words that a claim rests on. */
public final class Evidence {
    private Evidence() {}

    /** The shortest span over trigger, slots and cues that stays inside the sentence. */
    public static Span of(Sentence sentence, Span trigger, List<Slot> slots, List<Span> cues) {
        Span all = trigger;
        for (Span span :
                Stream.concat(slots.stream().map(Slot::span), cues.stream()).toList()) {
            if (sentence.span().contains(span)) {
                all = all.envelope(span);
            }
        }
        return all;
    }

    /** The contract's name of a part's kind. */
    public static String part(Part part) {
        return part.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
