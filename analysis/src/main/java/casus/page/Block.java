package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
import casus.document.Dropped;
import casus.document.Part;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a page with its label: a part of the article, or furniture. Exactly one of the kinds is there.
 *
 * @param origin where the text comes from in the decoded input; empty unless that was asked for
 */
record Block(
        Part.@Nullable Kind part,
        Dropped.@Nullable Kind dropped,
        String label,
        String text,
        List<HtmlBlock.Anchor> links,
        Alignment origin) {
    Block(Part.@Nullable Kind part, Dropped.@Nullable Kind dropped, String label, String text) {
        this(part, dropped, label, text, List.of(), Alignment.NONE);
    }

    static Block part(Part.Kind kind, String label, String text) {
        return new Block(kind, null, label, text);
    }

    static Block part(Part.Kind kind, String label, AlignedText text) {
        return new Block(kind, null, label, text.text(), List.of(), text.origin());
    }

    static Block part(Part.Kind kind, String label, HtmlBlock block) {
        return new Block(kind, null, label, block.text(), block.links(), block.origin());
    }

    static Block furniture(Dropped.Kind kind, String label, AlignedText text) {
        return new Block(null, kind, label, text.text(), List.of(), text.origin());
    }

    /** With its links made absolute where that can be done. @param anchor an element of the page's base */
    Block resolved(Element anchor) {
        if (links.isEmpty()) {
            return this;
        }
        List<HtmlBlock.Anchor> resolved = new ArrayList<>();
        for (HtmlBlock.Anchor link : links) {
            String absolute = anchor.attr("href", link.href()).absUrl("href");
            resolved.add(new HtmlBlock.Anchor(link.begin(), link.end(), absolute.isEmpty() ? link.href() : absolute));
        }
        return new Block(part, dropped, label, text, resolved, origin);
    }

    /** With its origin so much further on. */
    Block shifted(int by) {
        return new Block(part, dropped, label, text, links, origin.shifted(by));
    }

    AlignedText aligned() {
        return new AlignedText(text, origin);
    }

    static Block furniture(Dropped.Kind kind, String text) {
        return new Block(
                null, kind, kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), text);
    }
}
