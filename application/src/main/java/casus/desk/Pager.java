package casus.desk;

import org.jspecify.annotations.Nullable;

/**
 * The way through a long list.
 *
 * @param from number of the first that is shown, from 1; 0 when none is
 * @param earlier address of the page before; null on the first
 */
public record Pager(int from, int to, int total, @Nullable String earlier, @Nullable String later) {
    /** How many stand on one page. */
    static final int SIZE = 50;

    /** @param base address of the list with its filter, without a page */
    static Pager of(int page, int total, String base) {
        int from = (page - 1) * SIZE + 1;
        int to = Math.min(total, page * SIZE);
        String join = base + (base.contains("?") ? "&" : "?") + "page=";
        return new Pager(
                total == 0 ? 0 : from,
                to,
                total,
                page > 1 ? join + (page - 1) : null,
                to < total ? join + (page + 1) : null);
    }

    /** Whether the list has more than one page. */
    public boolean needed() {
        return earlier != null || later != null;
    }
}
