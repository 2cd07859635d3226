package casus.page;

import java.time.LocalDate;
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
        @Nullable LocalDate published,
        @Nullable LocalDate updated,
        @Nullable String url) {
    Page {
        blocks = List.copyOf(blocks);
        authors = List.copyOf(authors);
    }

    static Page of(List<Block> blocks) {
        return new Page(blocks, null, "news", null, null, List.of(), null, null, null);
    }
}
