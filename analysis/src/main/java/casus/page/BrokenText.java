package casus.page;

import casus.document.AlignedText;
import casus.document.Part;
import java.util.ArrayList;
import java.util.List;

/** Joins what a column, a page or a picture has broken: text that goes on in a lower-case letter; cuts captions from credits. */
final class BrokenText {
    private static final int LEAST_WORDS = 12;

    private final List<Block> whole = new ArrayList<>();
    /** The block that breaks off and waits for its end; -1 when there is none. */
    private int open = -1;

    private final TextHyphens hyphens;

    private BrokenText(TextHyphens hyphens) {
        this.hyphens = hyphens;
    }

    static List<Block> rejoined(List<Block> labelled) {
        StringBuilder all = new StringBuilder();
        labelled.forEach(block -> all.append(block.text()).append('\n'));
        BrokenText text = new BrokenText(new TextHyphens(all.toString()));
        labelled.forEach(text::add);
        return text.whole;
    }

    private void add(Block block) {
        if (block.part() == Part.Kind.CAPTION) {
            caption(block);
        } else if (block.part() == Part.Kind.BODY && open >= 0 && goesOn(block.text())) {
            join(block);
        } else {
            whole.add(block);
            if (block.part() == Part.Kind.BODY) {
                open = breaksOff(block.text()) ? whole.size() - 1 : -1;
            } else if (block.part() == Part.Kind.HEADING) {
                open = -1;
            }
        }
    }

    private void caption(Block block) {
        AlignedText text = unbracketed(block.aligned());
        int at = Credits.begin(text.text());
        if (at > 0) {
            whole.add(Block.part(Part.Kind.CAPTION, "caption", text.part(0, at).strip()));
            whole.add(Block.part(
                    Part.Kind.CREDIT, "credit", text.part(at, text.length()).strip()));
        } else {
            whole.add(Block.part(Part.Kind.CAPTION, "caption", text));
        }
    }

    private static AlignedText unbracketed(AlignedText text) {
        return text.length() > 2 && text.text().startsWith("[") && text.text().endsWith("]")
                ? text.part(1, text.length() - 1).strip()
                : text;
    }

    private void join(Block block) {
        Block before = whole.get(open);
        AlignedText.Builder joined = new AlignedText.Builder().append(before.aligned());
        hyphens.append(joined, block.aligned());
        AlignedText text = joined.build();
        int shift = text.length() - block.text().length();
        List<HtmlBlock.Anchor> links = new ArrayList<>(before.links());
        block.links()
                .forEach(
                        link -> links.add(new HtmlBlock.Anchor(link.begin() + shift, link.end() + shift, link.href())));
        whole.set(
                open, new Block(Part.Kind.BODY, null, before.label(), text.text(), List.copyOf(links), text.origin()));
        open = breaksOff(block.text()) ? open : -1;
    }

    private static boolean breaksOff(String text) {
        int last = text.codePointBefore(text.length());
        return TextRegion.words(text) >= LEAST_WORDS && (Character.isLetterOrDigit(last) || last == ',' || last == '-');
    }

    private boolean goesOn(String text) {
        return Character.isLowerCase(text.codePointAt(0))
                || whole.size() - 1 == open && TextRegion.words(text) >= LEAST_WORDS;
    }
}
