package casus.export;

import casus.mask.Mask;
import casus.record.ActorQuery;
import casus.record.ArticleQuery;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.IncidentQuery;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an export draws from: the claims and incidents of a record that fit a filter, one after the other. */
final class Source {
    private final @Nullable Store store;
    private final Filter filter;
    private final @Nullable Mask mask;
    private final LeftOut leftOut = new LeftOut();
    private long written;
    private final Recent<ActorQuery.Actor> actors;
    private final Recent<ArticleQuery.Row> articles;

    /** @param mask withholds names of private persons; null where all is told */
    Source(Store store, Filter filter, @Nullable Mask mask) {
        this.store = store;
        this.filter = filter;
        this.mask = mask;
        this.actors = new Recent<>(this::found);
        this.articles = new Recent<>(key -> new ArticleQuery(store()).one(key).map(this::masked));
    }

    private Optional<ActorQuery.Actor> found(String id) {
        return new ActorQuery(store()).one(mask == null ? id : mask.asked(id)).map(this::masked);
    }

    private ActorQuery.Actor masked(ActorQuery.Actor actor) {
        Mask masking = mask;
        if (masking == null) {
            return actor;
        }
        String id = masking.text(actor.id());
        return new ActorQuery.Actor(
                id,
                masking.text(actor.name()),
                actor.code(),
                actor.sectors(),
                actor.partOf(),
                id.equals(actor.id()) ? actor.wikidata() : null);
    }

    private ClaimQuery.Row masked(ClaimQuery.Row row) {
        Mask masking = mask;
        return masking == null
                ? row
                : new ClaimQuery.Row(
                        row.no(),
                        masking.json(row.claim()),
                        row.review(),
                        row.incident(),
                        row.key(),
                        masking.text(row.origin()),
                        masked(row.url()),
                        row.outlet(),
                        masked(row.title()),
                        row.published());
    }

    private ArticleQuery.Row masked(ArticleQuery.Row row) {
        Mask masking = mask;
        return masking == null
                ? row
                : new ArticleQuery.Row(
                        row.key(),
                        row.series(),
                        row.version(),
                        row.current(),
                        masking.text(row.origin()),
                        row.sha256(),
                        masked(row.url()),
                        row.outlet(),
                        masked(row.title()),
                        row.kind(),
                        row.language(),
                        row.published(),
                        row.copyOf(),
                        row.casus(),
                        row.addedAt(),
                        row.claims());
    }

    private @Nullable String masked(@Nullable String text) {
        return text == null || mask == null ? text : mask.text(text);
    }

    private Source() {
        this.store = null;
        this.filter = Filter.ALL;
        this.mask = null;
        this.actors = new Recent<>(id -> Optional.empty());
        this.articles = new Recent<>(key -> Optional.empty());
    }

    /** A source without a record, for incidents that come from elsewhere with all that their table needs. */
    static Source none() {
        return new Source();
    }

    Store store() {
        return Objects.requireNonNull(store, "There is no record behind this export");
    }

    LeftOut leftOut() {
        return leftOut;
    }

    /** Claims in an order that does not depend on when they were added. */
    void claims(Sink<ClaimQuery.Row> sink) {
        new ClaimQuery(store()).each(filter, row -> pass(sink, masked(row)));
    }

    /** Incidents, the newest first, with their claims in full. */
    void incidents(Sink<JsonNode> sink) {
        new IncidentQuery(store()).each(filter, incident -> pass(sink, mask == null ? incident : mask.json(incident)));
    }

    /** All articles of the record in the order of their keys, the newest version of each. */
    void articles(Sink<ArticleQuery.Row> sink) {
        new ArticleQuery(store()).keys(key -> pass(sink, article(key)));
    }

    /** All actors of the record. */
    void actors(Sink<ActorQuery.Actor> sink) {
        new ActorQuery(store()).each(actor -> pass(sink, masked(actor)));
    }

    /** The actor of an id; one that is in no registry stands for itself. */
    ActorQuery.Actor actor(String id) {
        return actors.of(id).orElseGet(() -> new ActorQuery.Actor(id, id, null, List.of(), null, null));
    }

    /** The article of a key. */
    ArticleQuery.Row article(String key) {
        return articles.of(key).orElseThrow(() -> new IllegalStateException("No article " + key));
    }

    /** One more row, line or item was written. */
    void wrote() {
        written++;
    }

    /** How many were written. */
    long written() {
        return written;
    }

    private static <T> void pass(Sink<T> sink, T one) {
        try {
            sink.take(one);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
