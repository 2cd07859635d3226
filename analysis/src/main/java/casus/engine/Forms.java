package casus.engine;

import edu.stanford.nlp.process.Americanize;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The forms of words; those of frequent words are kept. A form is the same whether it was kept or made anew. Thread-safe. */
final class Forms {
    /** What stands beyond the ends of a sentence. */
    private static final String BEYOND = "NA";

    /** What stands behind the last word. */
    private static final String END = ".$.";

    /** At most about 16 MiB. */
    private static final int KEPT_BITS = 14;

    private final TaggerModel model;
    private final AtomicReferenceArray<@Nullable Form> kept = new AtomicReferenceArray<>(1 << KEPT_BITS);
    private final Form beyond;
    private final Form end;

    Forms(TaggerModel model) {
        this.model = model;
        beyond = Form.of(model, BEYOND, BEYOND);
        end = Form.of(model, END, END);
    }

    Form beyond() {
        return beyond;
    }

    Form end() {
        return end;
    }

    Form of(String word) {
        int at = (word.hashCode() * 0x9E3779B9) >>> (Integer.SIZE - KEPT_BITS);
        Form form = kept.get(at);
        if (form == null || !form.word().equals(word)) {
            form = Form.of(model, word, Americanize.americanize(word));
            kept.set(at, form);
        }
        return form;
    }
}
