package casus.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is followed, signalled, published and sent, whatever database holds it. */
abstract class WatchContract {
    private static final String ANNA = "anna";

    private Store store;
    private Intake intake;
    private Review review;

    /** A store with nothing in it. */
    abstract Location fresh();

    @BeforeEach
    void open() {
        store = Store.open(fresh());
        intake = new Intake(store);
        review = new Review(store, () -> Made.NOW);
    }

    @AfterEach
    void close() {
        assertThat(new StoreCare(store).verify()).isEmpty();
        store.close();
    }

    private static Made first() {
        return Made.article("kurier-1", "Kurier", "2025-03-04")
                .says("A quiet night it was not along the river front.")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 4);
    }

    @Test
    void whatIsFollowedIsToldOnceAndSettledWithItsArticle() {
        Instant at = Made.NOW;
        WatchSources sources = new WatchSources(store);
        WatchItems items = new WatchItems(store);
        assertThat(sources.add("https://example.org/feed", at)).isTrue();
        assertThat(sources.add("https://example.org/feed", at)).isFalse();
        WatchSources.Row source = sources.due(at).get(0);
        WatchItems.Told one = told("https://example.org/1", "g1", "h1");
        WatchItems.Answer answer = new WatchItems.Answer("feed", "A feed", null, "\"e\"", null, null);
        assertThat(items.tell(
                        source,
                        answer,
                        List.of(one, told("https://example.org/2", "g2", "h2")),
                        at,
                        at.plusSeconds(900)))
                .isEqualTo(2);
        assertThat(items.tell(
                        source,
                        answer,
                        List.of(one, told("https://example.org/9", "g1", "h1")),
                        at,
                        at.plusSeconds(900)))
                .as("known by address, or by name and text")
                .isZero();
        assertThat(sources.due(at)).isEmpty();
        List<WatchItems.Row> due = items.due(at, 10);
        assertThat(due).hasSize(2);
        Made article = first();
        Intake.Added added = items.done(intake, due.get(0), article.received(), article.analysis(), at);
        assertThat(new ArticleQuery(store).one(added.key())).isPresent();
        items.later(due.get(1), "busy", at.plusSeconds(60));
        assertThat(items.due(at, 10)).isEmpty();
        assertThat(sources.next()).contains(at.plusSeconds(60));
        items.failed(items.due(at.plusSeconds(60), 10).get(0), "gone", at);
        WatchSources.Health health = sources.health(at).get(0);
        assertThat(health.items()).isEqualTo(2);
        assertThat(health.analysed()).isEqualTo(0.5);
        assertThat(health.source().etag()).isEqualTo("\"e\"");
        sources.failed(health.source(), "no answer", at, at.plusSeconds(5));
        assertThat(sources.list().get(0).failures()).isEqualTo(1);
        assertThat(items.tell(source, answer, List.of(told("https://example.org/1", "g1", "changed")), at, at))
                .isEqualTo(1);
        assertThat(items.due(at, 10)).hasSize(1);
        assertThat(sources.remove("https://example.org/feed")).isTrue();
        assertThat(items.due(at, 10)).isEmpty();
        assertThat(new ArticleQuery(store).count()).isEqualTo(1);
    }

    private static WatchItems.Told told(String key, String guid, String hash) {
        return new WatchItems.Told(key, guid, key, hash, false, null, new byte[] {1}, false);
    }

    @Test
    void anArticleWhoseItemCannotBeSettledIsNotKept() {
        WatchItems.Row stranger = new WatchItems.Row("k", "s", "", false, 0, Made.NOW, null);
        Made article = first();
        assertThatThrownBy(() -> intake.add(article.received(), article.analysis(), (handle, added) -> {
                    throw new IllegalStateException("stopped in between");
                }))
                .hasMessage("stopped in between");
        assertThat(new ArticleQuery(store).count()).isZero();
        assertThat(new WatchItems(store)
                        .done(intake, stranger, article.received(), article.analysis(), Made.NOW)
                        .result())
                .isEqualTo(Intake.Result.ADDED);
    }

    @Test
    void signalsAreDismissedWithAReasonThatCanBeUndone() {
        Dismissals dismissals = new Dismissals(store);
        assertThatThrownBy(() -> dismissals.add("s1", "A signal.", " ", ANNA, Made.NOW))
                .hasMessageContaining("reason");
        long decision = dismissals.add("s1", "A signal.", "known", ANNA, Made.NOW);
        List<String> held = new ArrayList<>();
        dismissals.each(one -> held.add(one.signal() + " " + one.reason()));
        assertThat(held).containsExactly("s1 known");
        review.undo(decision, ANNA);
        held.clear();
        dismissals.each(one -> held.add(one.signal()));
        assertThat(held).isEmpty();
    }

    @Test
    void briefsAndSubscribersAndWhatGoesOutAreKept() {
        BriefArchive archive = new BriefArchive(store);
        java.time.LocalDate day = java.time.LocalDate.parse("2025-03-03");
        BriefArchive.Row row = archive.publish(day, day.plusDays(6), "A week", "{}", 3, "{\"a\":1}", ANNA, Made.NOW);
        assertThat(archive.publish(day, day.plusDays(6), "A week", "{}", 3, "{\"a\":1}", "ben", Made.NOW))
                .isEqualTo(row);
        assertThat(archive.list()).containsExactly(row);
        assertThat(row.isWhole()).isTrue();
        Subscribers subscribers = new Subscribers(store);
        assertThat(subscribers.ask(" Anna@Example.org", "{}", Made.NOW)).isTrue();
        assertThat(subscribers.confirm("anna@example.org", "{}", Made.NOW)).isTrue();
        assertThat(subscribers.ask("anna@example.org", "{}", Made.NOW)).isFalse();
        assertThat(subscribers.leave("anna@example.org", "{}")).isTrue();
        assertThat(subscribers.confirm("anna@example.org", "{}", Made.NOW)).isFalse();
        assertThatThrownBy(() -> subscribers.ask("a@b.org\nBcc: c@d.org", "{}", Made.NOW))
                .hasMessageContaining("no mail address");
        Outbox outbox = new Outbox(store);
        assertThat(outbox.put("signal:1", "mail:a", "x", Made.NOW)).isTrue();
        assertThat(outbox.put("signal:1", "mail:a", "y", Made.NOW)).isFalse();
        outbox.failed(outbox.due(Made.NOW).get(0), "down", Made.NOW);
        assertThat(outbox.due(Made.NOW)).isEmpty();
        Outbox.Row due = outbox.due(Made.NOW.plusSeconds(120)).get(0);
        assertThat(due.payload()).isEqualTo("x");
        outbox.sent(due, Made.NOW);
        assertThat(outbox.due(Made.NOW.plusSeconds(9_999))).isEmpty();
        assertThat(StoreSecret.of(store)).hasSize(32).isEqualTo(StoreSecret.of(store));
    }

    @Test
    void aCopiedRecordFollowsTheSameAndSignsAsBefore() {
        WatchSources sources = new WatchSources(store);
        sources.add("https://example.org/feed", Made.NOW);
        byte[] key = StoreSecret.of(store);
        try (Store copy = Store.open(fresh())) {
            StoreSecret.of(copy);
            Migration.copy(store, copy);
            assertThat(new WatchSources(copy).due(Made.NOW))
                    .extracting(WatchSources.Row::address)
                    .containsExactly("https://example.org/feed");
            assertThat(StoreSecret.of(copy)).as("links sent before stay valid").isEqualTo(key);
            assertThatThrownBy(() -> Migration.copy(store, copy))
                    .as("what is followed there is not mixed with this")
                    .isInstanceOf(StoreProblem.class)
                    .hasMessageContaining("holds something already");
        }
    }

    /** A table that a later form brings must be copied too, or left by intent. */
    @Test
    void noTableIsForgottenByACopy() {
        List<String> tables = store.read(handle -> {
            List<String> names = new ArrayList<>();
            try (ResultSet rows = handle.getConnection()
                    .getMetaData()
                    .getTables(null, null, "%", new String[] {"TABLE", "VIRTUAL TABLE"})) {
                while (rows.next()) {
                    String schema = rows.getString("TABLE_SCHEM");
                    if (schema == null || schema.equals("public") || schema.isEmpty()) {
                        names.add(rows.getString("TABLE_NAME"));
                    }
                }
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
            names.removeIf(name -> name.startsWith("sqlite_") || name.matches("(claim|article)_words_.*"));
            return names;
        });
        assertThat(tables).contains("article", "claim", "brief").allMatch(Migration::knows);
    }
}
