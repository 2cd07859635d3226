package casus.page;

import casus.document.Dropped;
import casus.document.Note;
import casus.document.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Pages of a split article as one page: what the first says of itself, what it leaves open as the next ones say it, and the
 * blocks of all in order. A later page's headline is none of the whole: where it is another one it stands as a heading.
 * What an earlier page has said already is dropped as {@code repeated}.
 */
final class JoinedPages {
    private JoinedPages() {}

    static Page of(List<Page> pages) {
        Page whole = pages.get(0);
        if (pages.size() == 1) {
            return whole;
        }
        List<Block> blocks = new ArrayList<>(whole.blocks());
        Set<String> said = new HashSet<>();
        blocks.forEach(block -> said(block, said));
        for (Page page : pages.subList(1, pages.size())) {
            for (Block block : page.blocks()) {
                blocks.add(later(block, whole, said));
            }
            page.blocks().forEach(block -> said(block, said));
            whole = filled(whole, page);
        }
        return whole.withBlocks(blocks);
    }

    private static void said(Block block, Set<String> said) {
        if (block.part() != null) {
            said.add(block.text());
        }
    }

    private static Block later(Block block, Page whole, Set<String> said) {
        if (block.part() == null) {
            return block;
        }
        boolean isHeadline = block.part() == Part.Kind.HEADLINE;
        boolean isSame = isHeadline
                && whole.title() != null
                && PageMarker.headline(block.text()).equals(PageMarker.headline(whole.title()));
        if (said.contains(block.text()) || isSame) {
            return Block.furniture(Dropped.Kind.OTHER, "repeated", block.aligned());
        }
        return isHeadline ? Block.part(Part.Kind.HEADING, "heading", block.aligned()) : block;
    }

    /** What the one leaves open as the other has it; notes of both. */
    private static Page filled(Page one, Page other) {
        Map<String, String> from = new TreeMap<>(other.from());
        from.putAll(one.from());
        Map<String, Note> notes = new LinkedHashMap<>();
        one.notes().forEach(note -> notes.put(note.code(), note));
        other.notes().forEach(note -> notes.putIfAbsent(note.code(), note));
        return new Page(
                one.blocks(),
                first(one.title(), other.title()),
                one.kind(),
                first(one.section(), other.section()),
                first(one.outlet(), other.outlet()),
                one.authors().isEmpty() ? other.authors() : one.authors(),
                first(one.published(), other.published()),
                first(one.updated(), other.updated()),
                first(one.url(), other.url()),
                List.copyOf(notes.values()),
                from);
    }

    private static <T> @Nullable T first(@Nullable T one, @Nullable T other) {
        return one == null ? other : one;
    }
}
