package casus.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is removed stands nowhere any more; each store says how its bytes are looked through. */
abstract class ErasureContract {
    /** A word that only the removed article has. */
    static final String WORD = "Quillfeatherstone";

    private static final String ANNA = "anna";

    @TempDir
    Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    Store store;

    private String removed = "";
    private String kept = "";

    abstract Location location();

    /** How often some bytes stand in the files of the store. */
    abstract int inFiles(byte[] bytes) throws Exception;

    @BeforeEach
    void fill() {
        store = Store.open(location());
        Intake intake = new Intake(store);
        removed = Made.article("harbour-1", "Harbour Post", "2025-03-04")
                .says("Mira " + WORD + " lost her brother.")
                .attack("RUS.MIL", "PERSON." + WORD.toLowerCase(Locale.ROOT), "Sumy", "UKR", "2025-03-03", 4)
                .into(intake)
                .key();
        Made.article("harbour-1", "Harbour Post", "2025-03-04")
                .says("An editor came by. Mira " + WORD + " lost her brother.")
                .attack("RUS.MIL", "PERSON." + WORD.toLowerCase(Locale.ROOT), "Sumy", "UKR", "2025-03-03", 4)
                .into(intake);
        kept = Made.article("kurier-1", "Kurier", "2025-03-05")
                .attack("RUS.MIL", "UKR.MIL", "Sumy", "UKR", "2025-03-03", 5)
                .into(intake)
                .key();
        List<ClaimQuery.Row> claims = new ClaimQuery(store).list(Filter.of(Map.of("outlet", "Harbour Post")), 10, 0);
        Review review = new Review(store, () -> Made.NOW);
        List<String> ids =
                claims.stream().map(row -> row.claim().path("id").asText()).toList();
        review.accept(ids, ANNA);
        String figure = claims.stream()
                .filter(row -> row.claim().path("kind").asText().equals("figure"))
                .findFirst()
                .orElseThrow()
                .claim()
                .path("id")
                .asText();
        review.fix(List.of(figure), "what", TextNode.valueOf("kin of " + WORD), ANNA);
        new Samples(store, () -> Made.NOW).draw("first", Filter.ALL, 10, 7, List.of(ANNA, "ben"), ANNA);
        removed = claims.get(0).key();
        new BriefArchive(store)
                .publish(
                        LocalDate.parse("2025-03-01"),
                        LocalDate.parse("2025-03-07"),
                        "Week",
                        "{}",
                        1,
                        "{\"cited\":[{\"key\":\"" + removed + "\",\"exact\":\"" + WORD + "\"}]}",
                        ANNA,
                        Instant.parse("2025-03-08T08:00:00Z"));
        new Outbox(store)
                .put(
                        "signal:1",
                        "webhook:x",
                        "{\"claims\":[\"" + ids.get(0) + "\"],\"text\":\"" + WORD + "\"}",
                        Made.NOW);
        SavedCollections collections = new SavedCollections(store, new Random(7));
        String collection = collections.make("Mine", ANNA, Made.NOW);
        collections.add(collection, "article", removed, "on " + WORD, ANNA, Made.NOW);
    }

    /** Every text and every packed value of every table that has the word, with its column. */
    private List<String> everything() {
        return store.read(handle -> {
            List<String> all = new ArrayList<>();
            for (String table : List.of(
                    "document",
                    "article",
                    "article_origin",
                    "claim",
                    "claim_actor",
                    "incident",
                    "incident_dyad",
                    "actor",
                    "decision",
                    "decision_claim",
                    "collection_item",
                    "brief",
                    "delivery",
                    "watch_item",
                    "setting")) {
                handle.createQuery("SELECT * FROM " + table)
                        .mapToMap()
                        .forEach(row -> row.forEach((column, value) -> all.add(table + "." + column + "="
                                + (value instanceof byte[] bytes
                                        ? new String(Packed.unpack(bytes), StandardCharsets.UTF_8)
                                        : String.valueOf(value)))));
            }
            return all.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).contains(WORD.toLowerCase(Locale.ROOT)))
                    .toList();
        });
    }

    @Test
    void noWordOfItStaysInAnyTable() {
        assertThat(everything()).hasSizeGreaterThan(10);
        Erasure.Done done = new Erasure(store).remove(List.of(removed));
        assertThat(everything()).isEmpty();
        assertThat(new ClaimQuery(store).count(Filter.of(Map.of("q", WORD)))).isZero();
        assertThat(new ArticleQuery(store).search(WORD, 10)).isEmpty();
        assertThat(String.join("; ", done.also()))
                .contains("decisions were about", "published brief", "waited to be sent", "1 collection");
        assertThat(done.beyond()).isNotEmpty();
        assertThat(new StoreCare(store).verify()).isEmpty();
    }

    @Test
    void noWordOfItStaysInTheFiles() throws Exception {
        byte[] word = WORD.substring(3).toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        byte[] packed = store.read(handle -> handle.createQuery("SELECT bytes FROM document WHERE origin = 'harbour-1'")
                .map((rs, ctx) -> rs.getBytes(1))
                .first());
        assertThat(inFiles(word)).isPositive();
        assertThat(inFiles(packed)).isPositive();
        new Erasure(store).remove(List.of(removed));
        assertThat(inFiles(word)).isZero();
        assertThat(inFiles(packed)).isZero();
    }

    @Test
    void whatOthersToldStaysAndTheDecisionsThatWereMade() {
        int before = new Review(store, () -> Made.NOW).history().size();
        new Erasure(store).remove(List.of(removed));
        assertThat(new ArticleQuery(store).one(kept)).isPresent();
        assertThat(new ClaimQuery(store).count(Filter.ALL)).isEqualTo(2);
        assertThat(new Review(store, () -> Made.NOW).history()).hasSize(before);
    }

    @Test
    void nothingThatWasDecidedFallsOnAnotherArticleOfTheSameAddress() {
        new Erasure(store).remove(List.of(removed));
        Made.article("harbour-1", "Harbour Post", "2025-03-04")
                .attack("RUS.MIL", "UKR.MIL", "Kharkiv", "UKR", "2025-03-03", 9)
                .into(new Intake(store));
        assertThat(new ClaimQuery(store).list(Filter.of(Map.of("outlet", "Harbour Post")), 10, 0))
                .allSatisfy(row -> assertThat(row.review()).isNull());
    }
}
