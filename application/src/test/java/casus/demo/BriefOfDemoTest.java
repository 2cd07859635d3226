package casus.demo;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefJson;
import casus.brief.BriefText;
import casus.brief.Briefs;
import casus.brief.Changes;
import casus.brief.Published;
import casus.brief.Sentence;
import casus.record.ArticleQuery;
import casus.record.BriefArchive;
import casus.record.ClaimQuery;
import casus.record.Filter;
import casus.record.Review;
import casus.record.Store;
import casus.signal.Names;
import casus.signal.Signal;
import casus.signal.Signals;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Briefs and signals of the demonstration record. */
class BriefOfDemoTest {
    private static final LocalDate FIRST = LocalDate.parse("2025-09-01");
    private static final int WEEKS = 10;
    private static final Instant NOW = Instant.parse("2025-11-10T08:00:00Z");
    /** Words with a capital, and numbers: what a sentence could get wrong. */
    private static final Pattern TELLING = Pattern.compile("\\p{Lu}[\\p{L}\\p{M}]+|\\d[\\d,]*");

    private static final Set<String> SMALL_NUMBERS =
            Set.of("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");

    @TempDir
    private static Path folder = Path.of("");

    private static final Map<Integer, Brief> BRIEFS = new HashMap<>();

    private static Store store;

    @BeforeAll
    static void fill() throws Exception {
        store = DemoAnalyses.record(folder);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    private static Brief week(int number) {
        return BRIEFS.computeIfAbsent(number, BriefOfDemoTest::made);
    }

    private static Brief made(int number) {
        LocalDate monday = FIRST.plusWeeks(number);
        return new Briefs(store)
                .of(Filter.of(Map.of("background", "no")), "", monday, monday.plusDays(6), Briefs.STORIES);
    }

    @Test
    void everyWeekHasStoriesWithReasonsAndHappenings() {
        for (int number = 0; number < WEEKS; number++) {
            Brief brief = week(number);
            assertThat(brief.stories()).as("week %s", number).isNotEmpty();
            for (Brief.Part part : brief.stories()) {
                assertThat(part.score().parts()).isNotEmpty();
                assertThat(part.score().total())
                        .isEqualTo(part.score().parts().stream()
                                .mapToDouble(one -> one.points())
                                .sum());
                assertThat(part.sentences()).isNotEmpty();
                assertThat(part.belongs().keySet())
                        .containsAll(part.incidents().stream()
                                .filter(id -> part.belongs().containsKey(id))
                                .toList());
            }
        }
    }

    /**
     * Whatever a sentence states stands in its claims: each name, number and day is that of an actor, place, figure, time or source of one of
     * them; and what it quotes is in the article of its claim, around the claim's own words.
     */
    @Test
    void eachSentenceRestsOnItsClaims() {
        int sentences = 0;
        Names names = new Names(store);
        for (int number = 0; number < WEEKS; number++) {
            for (Brief.Part part : week(number).stories()) {
                for (Sentence sentence : part.sentences()) {
                    sentences++;
                    List<ClaimQuery.Row> claims = sentence.claims().stream()
                            .map(id -> new ClaimQuery(store).one(id).orElseThrow())
                            .toList();
                    quotes(sentence, claims);
                    states(sentence, claims, names);
                }
            }
        }
        assertThat(sentences).isGreaterThan(80);
    }

    private static void quotes(Sentence sentence, List<ClaimQuery.Row> claims) {
        if (sentence.quotation().isEmpty()) {
            return;
        }
        String text = new ArticleQuery(store)
                .analysis(claims.get(0).key())
                .path("article")
                .path("text")
                .asText()
                .replaceAll("\\s+", " ");
        String words =
                claims.get(0).claim().path("evidence").path("exact").asText().replaceAll("\\s+", " ");
        assertThat(text).contains(sentence.quotation());
        assertThat(sentence.quotation()).contains(words);
    }

    private static void states(Sentence sentence, List<ClaimQuery.Row> claims, Names names) {
        StringBuilder known = new StringBuilder();
        Set<String> days = new TreeSet<>();
        for (ClaimQuery.Row row : claims) {
            JsonNode claim = row.claim();
            known.append(' ').append(row.outlet()).append(' ');
            List<String> actors = new ArrayList<>();
            for (String field : List.of("actors", "recipients")) {
                claim.path(field).forEach(actor -> actors.add(actor.asText()));
            }
            actors.add(claim.path("of").asText("unknown"));
            actors.add(claim.path("attribution").path("source").asText("unknown"));
            for (String actor : actors) {
                known.append(names.of(actor))
                        .append(' ')
                        .append(names.of(actor.split("\\.")[0]))
                        .append(' ');
            }
            known.append(claim.path("attribution").path("text").asText("")).append(' ');
            JsonNode place = claim.path("place");
            known.append(place.path("name").asText(""))
                    .append(' ')
                    .append(place.path("text").asText(""))
                    .append(' ');
            if (place.path("country").isTextual()) {
                known.append(names.of(place.path("country").asText())).append(' ');
            }
            known.append(claim.path("low").asText(""))
                    .append(' ')
                    .append(claim.path("high").asText(""))
                    .append(' ');
            for (JsonNode day :
                    List.of(claim.path("time").path("from"), claim.path("time").path("to"), claim.path("asOf"))) {
                if (day.isTextual()) {
                    days.add(DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH)
                            .format(LocalDate.parse(day.asText())));
                }
            }
            if (row.published() != null) {
                days.add(
                        DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).format(LocalDate.parse(row.published())));
            }
        }
        String stated = sentence.text().contains("“")
                ? sentence.text().substring(0, sentence.text().indexOf('“'))
                : sentence.text();
        String rest = stated;
        for (String day : days) {
            rest = rest.replace(day, "");
        }
        Matcher telling = TELLING.matcher(rest);
        while (telling.find()) {
            String word = telling.group();
            boolean begins = telling.start() == 0;
            String plain = word.replace(",", "");
            // "paramilitaries in Sudan" at the head of a sentence.
            String small = Character.toLowerCase(word.charAt(0)) + word.substring(1);
            assertThat(begins && !known.toString().contains(word) && isOrdinary(word)
                            || begins && known.toString().contains(small)
                            || known.toString().contains(word)
                            || known.toString().contains(plain))
                    .as("\"%s\" of: %s\nknown: %s", word, sentence.text(), known)
                    .isTrue();
        }
    }

    /** Words that a sentence of a brief may begin with and that name nobody. */
    private static boolean isOrdinary(String word) {
        return SMALL_NUMBERS.contains(word.toLowerCase(Locale.ROOT))
                || Set.of(
                                "According",
                                "An",
                                "A",
                                "The",
                                "By",
                                "About",
                                "At",
                                "Up",
                                "Heavy",
                                "Shots",
                                "Property",
                                "People",
                                "Rebels",
                                "Unidentified",
                                "Civilians",
                                "Planned",
                                "Asked",
                                "Possible",
                                "Promised",
                                "Threatened",
                                "Denied",
                                "Recalled",
                                "Many",
                                "Police",
                                "Means")
                        .contains(word);
    }

    @Test
    void contradictionsDenialsAndPlansAreToldApart() {
        Brief khost = week(4);
        Brief.Part first = khost.stories().get(0);
        assertThat(first.heading()).startsWith("Afghanistan and Pakistan");
        assertThat(first.contested())
                .anySatisfy(sentence -> assertThat(sentence.text()).contains("contested", "16", "22"));
        assertThat(first.ahead())
                .anySatisfy(sentence -> assertThat(sentence.text()).startsWith("Promised or offered"));
        Brief belgorod = week(1);
        assertThat(belgorod.stories().stream().flatMap(part -> part.contested().stream()))
                .anySatisfy(sentence -> assertThat(sentence.text()).startsWith("Denied by Ukraine's general staff"));
        assertThat(week(9).stories().get(0).before())
                .anySatisfy(sentence -> assertThat(sentence.text()).contains("Ethiopia and Eritrea", "2 November"));
    }

    @Test
    void theSameRecordGivesTheSameBriefAndEveryForm() {
        Brief brief = week(4);
        assertThat(made(4)).isEqualTo(brief);
        assertThat(BriefJson.read(BriefJson.of(brief).toString())).isEqualTo(brief);
        assertThat(BriefText.plain(brief))
                .contains("THE WEEK OF 29 SEPTEMBER TO 5 OCTOBER 2025", "Why this story", "Sources");
        assertThat(BriefText.markdown(brief)).contains("## 1. Afghanistan and Pakistan", "\\[1", "](https://");
        String html = BriefHtml.document(brief, "https://desk.example/");
        assertThat(html).contains("<h2>Afghanistan and Pakistan", "href=\"https://desk.example/incidents/");
        Matcher links = Pattern.compile("href=\"#(claim-[0-9a-f]+)\"").matcher(html);
        int count = 0;
        while (links.find()) {
            count++;
            assertThat(html).contains("id=\"" + links.group(1) + "\"");
        }
        assertThat(count).isGreaterThan(5);
    }

    @Test
    void aPublishedBriefStaysAsItWasAndIsComparedWithNow() {
        Published published = new Published(store);
        LocalDate monday = FIRST.plusWeeks(8);
        BriefArchive.Row row =
                published.publish(Map.of("background", "no"), monday, monday.plusDays(6), 3, "anna", NOW);
        assertThat(row.isWhole()).isTrue();
        assertThat(published.changes(row.id()).isEmpty()).isTrue();
        Brief then = published.brief(row.id());
        String claim = then.stories().get(0).sentences().get(0).claims().get(0);
        Review review = new Review(store, () -> NOW);
        long decision = review.reject(List.of(claim), "anna");
        try {
            Changes changes = published.changes(row.id());
            assertThat(changes.claims()).containsKey(claim);
            assertThat(changes.claims().get(claim)).contains("rejected");
            assertThat(published.brief(row.id())).isEqualTo(then);
        } finally {
            review.undo(decision, "anna");
        }
        assertThat(published.changes(row.id()).isEmpty()).isTrue();
    }

    @Test
    void signalsTellWhatIsNewAndCanBePutAside() {
        Signals signals = new Signals(store);
        List<Signal> all = signals.list(Filter.ALL, FIRST, FIRST.plusWeeks(WEEKS), false);
        assertThat(all).extracting(Signal::kind).contains(Signal.Kind.TREATY, Signal.Kind.BREAK);
        // Pakistan's army fights an armed group from the second week on: its first fight with Afghanistan makes that
        // one a new side.
        assertThat(all)
                .filteredOn(signal ->
                        Set.of(Signal.Kind.FIRST_CLASH, Signal.Kind.NEW_ACTOR).contains(signal.kind()))
                .singleElement()
                .satisfies(
                        signal -> assertThat(signal.text()).contains("Afghanistan", "Pakistan", "30 September 2025"));
        assertThat(all).allSatisfy(signal -> assertThat(signal.claims()).isNotEmpty());
        Signal rupture = all.stream()
                .filter(signal -> signal.kind() == Signal.Kind.BREAK)
                .findFirst()
                .orElseThrow();
        assertThat(rupture.text()).contains("Bolivia and Paraguay", "23 October 2025");
        assertThat(signals.list(Filter.of(Map.of("actor", "KAZ")), FIRST, FIRST.plusWeeks(WEEKS), false))
                .extracting(Signal::kind)
                .containsExactly(Signal.Kind.TREATY);
        long decision = signals.dismiss(rupture, "known for weeks", "anna", () -> NOW);
        assertThat(signals.list(Filter.ALL, FIRST, FIRST.plusWeeks(WEEKS), false))
                .doesNotContain(rupture);
        assertThat(signals.list(Filter.ALL, FIRST, FIRST.plusWeeks(WEEKS), true))
                .anySatisfy(signal -> assertThat(signal.dismissal()).isNotNull());
        new Review(store, () -> NOW).undo(decision, "anna");
        assertThat(signals.list(Filter.ALL, FIRST, FIRST.plusWeeks(WEEKS), false))
                .isEqualTo(all);
    }
}
