package casus.page;

import casus.document.Dropped;
import casus.document.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The article's text as structured data give it, held against the blocks of the page: where both tell the same article,
 * what the data hold is body although its shape spoke against it, and a paragraph that they leave out is not.
 */
final class GivenText {
    private static final Set<String> DOUBTFUL = Set.of("related", "other", "table", "embedded-post");
    private static final int PROBE = 40;
    private static final int LEAST_LETTERS = 20;
    private static final double SAME = 0.8;
    private static final double WHOLE = 0.9;

    private final String letters;

    /** @param text the text as given; null when there is none */
    GivenText(@Nullable String text) {
        letters = text == null ? "" : Captions.plain(text);
    }

    private boolean holds(String plain) {
        if (plain.length() <= 2 * PROBE) {
            return letters.contains(plain);
        }
        int middle = (plain.length() - PROBE) / 2;
        return letters.contains(plain.substring(0, PROBE))
                || letters.contains(plain.substring(plain.length() - PROBE))
                || letters.contains(plain.substring(middle, middle + PROBE));
    }

    /** The blocks with the labels that the given text bears out; as they are where it tells another text, or a part. */
    List<Block> reconciled(List<Block> labelled) {
        int all = 0;
        int held = 0;
        int first = -1;
        int last = -1;
        for (int i = 0; i < labelled.size() && !letters.isEmpty(); i++) {
            Block block = labelled.get(i);
            String plain = Captions.plain(block.text());
            if (block.part() == Part.Kind.BODY && !block.label().equals("standfirst")) {
                all += plain.length();
                if (holds(plain)) {
                    held += plain.length();
                    first = first < 0 ? i : first;
                    last = i;
                }
            }
        }
        if (held < SAME * all || held < SAME / 2 * letters.length() || held == 0) {
            return labelled;
        }
        int shown = held;
        for (Block block : labelled.subList(first, last + 1)) {
            shown += isDoubted(block) ? Captions.plain(block.text()).length() : 0;
        }
        boolean whole = shown >= WHOLE * letters.length();
        List<Block> settled = new ArrayList<>();
        for (int i = 0; i < labelled.size(); i++) {
            Block block = labelled.get(i);
            settled.add(i < first || i > last && block.part() == null ? block : settled(block, whole));
        }
        return settled;
    }

    private Block settled(Block block, boolean whole) {
        if (isDoubted(block)) {
            return new Block(Part.Kind.BODY, null, "body", block.text(), block.links(), block.origin());
        }
        if (whole
                && block.part() == Part.Kind.BODY
                && block.label().equals("body")
                && !holds(Captions.plain(block.text()))) {
            return new Block(null, Dropped.Kind.OTHER, "not-in-data", block.text());
        }
        return block;
    }

    /** Left out by its shape alone, though the given text has it. */
    private boolean isDoubted(Block block) {
        String plain = Captions.plain(block.text());
        return block.part() == null
                && DOUBTFUL.contains(block.label())
                && plain.length() >= LEAST_LETTERS
                && HtmlBlock.endsSentence(block.text())
                && holds(plain);
    }
}
