package casus.page;

import casus.document.Dropped;
import casus.document.Part;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A stretch of a page with its label: a part of the article, or furniture. Exactly one of the kinds is there. */
record Block(
        Part.@Nullable Kind part,
        Dropped.@Nullable Kind dropped,
        String label,
        String text,
        List<HtmlBlock.Anchor> links) {
    Block(Part.@Nullable Kind part, Dropped.@Nullable Kind dropped, String label, String text) {
        this(part, dropped, label, text, List.of());
    }

    static Block part(Part.Kind kind, String label, String text) {
        return new Block(kind, null, label, text);
    }

    static Block part(Part.Kind kind, String label, HtmlBlock block) {
        return new Block(kind, null, label, block.text(), block.links());
    }

    static Block furniture(Dropped.Kind kind, String text) {
        return new Block(
                null, kind, kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'), text);
    }
}
