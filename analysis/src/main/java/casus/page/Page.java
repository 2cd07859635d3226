package casus.page;

import casus.document.Note;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page taken apart: its blocks in order and what it says about itself. */
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
        List<Note> notes) {
    Page {
        blocks = List.copyOf(blocks);
        authors = List.copyOf(authors);
        notes = List.copyOf(notes);
    }

    static Page of(List<Block> blocks) {
        return new Page(blocks, null, "news", null, null, List.of(), null, null, null, List.of());
    }
}
