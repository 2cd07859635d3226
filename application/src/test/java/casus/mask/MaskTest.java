package casus.mask;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.ActorQuery.Actor;
import casus.record.Intake;
import casus.record.Location;
import casus.record.Received;
import casus.record.Store;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @TempDir
    private Path folder = Path.of("");

    @SuppressWarnings("NullAway.Init")
    private Store store;

    @BeforeEach
    void fill() {
        store = record("one");
    }

    private Store record(String name) {
        Store record = Store.open(new Location(folder.resolve(name), null));
        ObjectNode root = MAPPER.createObjectNode().put("contract", 1).put("casus", "0.1.0");
        root.putObject("article")
                .put("id", "a")
                .put("origin", "a")
                .put("title", "A")
                .put("kind", "news")
                .put("language", "en")
                .put("published", "2025-03-04")
                .put("text", "Nothing.")
                .putArray("authors");
        ArrayNode actors = root.putArray("actors");
        for (String[] one : new String[][] {
            {"ORG.mirela-vancea", "Mirela Vancea", ""},
            {"PERSON.tomas-o-dunne", "Tomás O'Dunne", ""},
            {"SDN.CVL.hope-adlan", "Hope Adlan", "CVL"},
            {"SDN.MIL.yusif-karam", "Yusif Karam", "MIL"},
            {"UKR.GOV.olena-sydor", "Olena Sydor", "GOV"},
            {"ORG.third-river-brigade", "Third River Brigade", ""},
            {"SDN", "Sudan", ""}
        }) {
            ObjectNode actor = actors.addObject()
                    .put("id", one[0])
                    .put("name", one[1])
                    .putNull("code")
                    .putNull("partOf")
                    .putNull("wikidata");
            ArrayNode sectors = actor.putArray("sectors");
            if (!one[2].isEmpty()) {
                sectors.add(one[2]);
            }
        }
        root.putArray("claims");
        new Intake(record)
                .add(
                        new Received(
                                "0".repeat(64),
                                "a",
                                "a",
                                "Nothing.".getBytes(StandardCharsets.UTF_8),
                                null,
                                null,
                                Map.of(),
                                Map.of(),
                                Instant.parse("2025-03-05T00:00:00Z")),
                        root);
        return record;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Mirela Vancea, 34, a teacher from Kassala, saw it.|[name withheld #], 30–39, a teacher from Kassala, saw it.",
                "MIRELA VANCEA TELLS|[name withheld #] TELLS",
                "Vancea said she ran.|[name withheld #] said she ran.",
                "Mirela's brother|[name withheld #]'s brother",
                "the 9-year-old Mirela Vancea|the under 18-year-old [name withheld #]",
                "/actors/ORG.mirela-vancea?x=1|/actors/ORG.withheld-#?x=1",
                "https://x.example/2025/mirela-vancea-tells|https://x.example/2025/withheld-#-tells",
                "?q=Mirela%20Vancea&z|?q=[name withheld #]&z",
            })
    void withholdsTheNameInEveryFormAndKeepsTheRest(String text, String expected) {
        Mask mask = Mask.of(store);
        String code = mask.text("Mirela Vancea").replaceAll(".*withheld |\\]", "");
        assertThat(mask.text(text)).isEqualTo(expected.replace("#", code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Tomás O'Dunne fled",
                "Tomas O’Dunne fled",
                "Tomás O&#39;Dunne fled",
                "TOMÁS O'DUNNE fled",
            })
    void marksApostrophesAndEntitiesHideNothing(String text) {
        assertThat(Mask.of(store).text(text)).matches("\\[name withheld [0-9a-f]{8}] fled");
    }

    @Test
    void namesOfOfficesBodiesAndStatesStay() {
        String text = "Olena Sydor met the Third River Brigade in Sudan. Hope is left in May.";
        assertThat(Mask.of(store).text(text)).isEqualTo(text);
    }

    @Test
    void onePersonHasOneMaskInARecordAndAnotherInTheNext() {
        Mask mask = Mask.of(store);
        assertThat(mask.text("Mirela Vancea")).isEqualTo(Mask.of(store).text("Mirela Vancea"));
        assertThat(mask.text("Mirela Vancea")).isNotEqualTo(mask.text("Yusif Karam"));
        assertThat(mask.text("Mirela Vancea"))
                .isNotEqualTo(Mask.of(record("two")).text("Mirela Vancea"));
        assertThat(mask.inUse()).hasSize(4);
    }

    @Test
    void idsThatWereMaskedLeadBack() {
        Mask mask = Mask.of(store);
        assertThat(mask.asked(mask.text("SDN.CVL.hope-adlan"))).isEqualTo("SDN.CVL.hope-adlan");
        assertThat(mask.asked("ORG.withheld-00000000")).isEqualTo("ORG.withheld-00000000");
    }

    @Test
    void aSoldierWhoOnlySufferedIsPrivateAndOneWhoActsIsNot() {
        PrivatePersons persons = new PrivatePersons();
        Actor soldier = new Actor("SDN.MIL.yusif-karam", "Yusif Karam", "SDN", List.of("MIL"), "SDN.MIL", null);
        assertThat(persons.isPrivate(soldier, false)).isTrue();
        assertThat(persons.isPrivate(soldier, true)).isFalse();
        Actor state = new Actor("SDN.MIL", "Sudan (armed forces)", "SDN", List.of("MIL"), "SDN", null);
        assertThat(persons.isPrivate(state, false)).isFalse();
    }
}
