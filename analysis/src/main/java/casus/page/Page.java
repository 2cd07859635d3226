package casus.page;

import casus.document.Note;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A page taken apart: its blocks in order and what it says about itself.
 *
 * @param from where values were taken from, by their names in the contract; what is not there stands in the text
 */
record Page(
        List<Block> blocks,
        @Nullable String title,
        String kind,
        @Nullable String section,
        @Nullable String outlet,
        List<String> authors,
        @Nullable Moment published,
        @Nullable Moment updated,
        @Nullable String url,
        List<Note> notes,
        Map<String, String> from) {
    Page {
        blocks = List.copyOf(blocks);
        authors = List.copyOf(authors);
        notes = List.copyOf(notes);
        from = Map.copyOf(from);
    }

    /** A page whose values all stand in its text. */
    Page(
            List<Block> blocks,
            @Nullable String title,
            String kind,
            @Nullable String section,
            @Nullable String outlet,
            List<String> authors,
            @Nullable Moment published,
            @Nullable Moment updated,
            @Nullable String url,
            List<Note> notes) {
        this(blocks, title, kind, section, outlet, authors, published, updated, url, notes, Map.of());
    }

    static Page of(List<Block> blocks) {
        return new Page(blocks, null, "news", null, null, List.of(), null, null, null, List.of());
    }

    /** The same page, its origins so much further on. */
    Page shifted(int by) {
        return by == 0
                ? this
                : withBlocks(blocks.stream().map(block -> block.shifted(by)).toList());
    }

    Page withBlocks(List<Block> other) {
        return new Page(other, title, kind, section, outlet, authors, published, updated, url, notes, from);
    }
}
