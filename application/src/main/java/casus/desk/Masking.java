package casus.desk;

import casus.mask.Mask;
import casus.record.Store;
import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Withholds the names of private persons in every answer of a desk that was asked to: pages, JSON, feeds and pictures as they leave it,
 * whatever made them. The mask is always that of the record as it stands, so that an article added just now names nobody either.
 */
final class Masking {
    private static final List<String> TEXTS = List.of(
            "text/",
            "application/json",
            "application/problem+json",
            "image/svg",
            "application/atom",
            "application/xml",
            "application/x-bibtex");

    private final Store store;
    private @Nullable Mask mask;
    private long change = -1;

    Masking(Store store) {
        this.store = store;
    }

    /** The mask of the record as it stands. */
    synchronized Mask current() {
        long now = store.changes();
        Mask known = mask;
        if (known == null || now != change) {
            known = Mask.of(store);
            // Making the first mask may keep a key, which is a change by itself.
            change = now;
            mask = known;
        }
        return known;
    }

    /** Masks what was put down as an answer. */
    void on(Context ctx) {
        String type = String.valueOf(ctx.res().getContentType());
        if (TEXTS.stream().anyMatch(type::startsWith)) {
            String answer = ctx.result();
            if (answer != null && !answer.isEmpty()) {
                ctx.result(current().text(answer));
            }
        }
    }

    /** Nobody does more than read where names are withheld: what is seen there is not what would be decided about. */
    static Visitor reading(Visitor visitor) {
        return visitor.may(Role.READER)
                ? new Visitor(visitor.name(), Role.READER, visitor.account(), visitor.token())
                : visitor;
    }
}
