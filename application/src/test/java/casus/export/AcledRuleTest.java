package casus.export;

import static org.assertj.core.api.Assertions.assertThat;

import casus.record.Location;
import casus.record.Store;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an incident is to ACLED and UCDP, by what happened, who did it to whom, and what came of it. */
class AcledRuleTest {
    @TempDir
    private Path folder = Path.of("");

    private Store store;
    private JsonNode pattern;

    @BeforeEach
    void open() throws Exception {
        store = Store.open(Location.of(folder.toString(), Map.of()));
        pattern = Filled.analyses().get(0);
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** The drone strike of the pattern as something else, in Ukraine, with eleven dead. */
    private CSVRecord told(String format, String root, String mode, String actor, String recipient, boolean deadly)
            throws Exception {
        ObjectNode analysis = pattern.deepCopy();
        ArrayNode claims = analysis.putArray("claims");
        for (JsonNode claim : pattern.path("claims")) {
            ObjectNode copy = claim.deepCopy();
            if (copy.path("trigger").path("text").asText().equals("struck")) {
                copy.put("type", root).put("mode", mode.equals("-") ? null : mode.replace("-territory", ""));
                ArrayNode contexts = copy.putArray("contexts");
                if (mode.endsWith("-territory")) {
                    contexts.add("territory");
                }
                list(copy.putArray("actors"), actor);
                list(copy.putArray("recipients"), recipient);
                if (!deadly) {
                    copy.putArray("figures");
                }
                claims.add(copy);
            } else if (deadly && copy.path("measure").asText().equals("killed")) {
                claims.add(copy);
            }
        }
        ArrayNode actors = (ArrayNode) analysis.path("actors");
        for (String[] one : List.of(
                new String[] {"X.REB", "REB"},
                new String[] {"Y.REB", "REB"},
                new String[] {"UKR.CVL", "CVL"},
                new String[] {"UKR.MIL", "MIL"},
                new String[] {"UKR.COP", "COP"})) {
            ObjectNode known = actors.addObject().put("id", one[0]).put("name", one[0]);
            known.put("code", one[0].startsWith("UKR") ? "UKR" : null)
                    .putArray("sectors")
                    .add(one[1]);
            known.putNull("partOf").putNull("wikidata");
        }
        Filled.add(store, analysis);
        String csv = Filled.text(store, format);
        List<CSVRecord> rows = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(csv.replace("\uFEFF", "")))
                .getRecords();
        assertThat(rows).as(csv).hasSize(1);
        return rows.get(0);
    }

    private static void list(ArrayNode into, String actor) {
        if (!actor.isEmpty()) {
            into.add(actor);
        }
    }

    private void acled(String given, String expected) throws Exception {
        String[] cells = given.split(" ");
        CSVRecord row =
                told("acled", cells[0], cells[1], cells[2], cells[3].equals("-") ? "" : cells[3], cells.length < 5);
        assertThat(row.get("disorder_type") + ": " + row.get("sub_event_type") + ", " + row.get("interaction") + ", "
                        + row.get("casus_interaction_code"))
                .isEqualTo(expected);
    }

    @Test
    void forceAgainstProtestersIsExcessiveWhereItHarms() throws Exception {
        acled(
                "ASSAULT crowd-control UKR.COP UKR.CVL",
                "Political violence; Demonstrations: Excessive force against protesters, State forces-Protesters, 16");
    }

    @Test
    void forceAgainstProtestersIsAnInterventionWhereItDoesNot() throws Exception {
        acled(
                "ASSAULT crowd-control UKR.COP UKR.CVL unharmed",
                "Demonstrations: Protest with intervention, State forces-Protesters, 16");
    }

    @Test
    void whatPeopleWithoutArmsDoIsMobViolence() throws Exception {
        acled("ASSAULT - UKR.CVL UKR.COP", "Political violence: Mob violence, State forces-Rioters, 15");
    }

    @Test
    void landChangesHandsByFightingOrWithout() throws Exception {
        acled(
                "COERCE seize-territory UKR.MIL X.REB",
                "Political violence: Government regains territory, State forces-Rebel group, 12");
    }

    @Test
    void landIsTakenByOthers() throws Exception {
        acled(
                "COERCE seize-territory X.REB UKR.MIL",
                "Political violence: Non-state actor overtakes territory, State forces-Rebel group, 12");
    }

    @Test
    void landIsTakenFromNobody() throws Exception {
        acled(
                "COERCE seize-territory X.REB -",
                "Strategic developments: Non-violent transfer of territory, Rebel group only, 20");
    }

    @Test
    void anAgreementCountsWhereAnArmedGroupIsPartOfIt() throws Exception {
        acled("AGREE - UKR X.REB", "Strategic developments: Agreement, State forces-Rebel group, 12");
    }

    private String violence(String actor, String recipient) throws Exception {
        CSVRecord row = told("ged", "ASSAULT", "-", actor, recipient, true);
        return row.get("type_of_violence") + " " + row.get("deaths_civilians") + " " + row.get("deaths_unknown");
    }

    @Test
    void violenceOfAnArmedGroupUponPeopleIsOneSided() throws Exception {
        assertThat(violence("X.REB", "UKR.CVL")).isEqualTo("3 11 0");
    }

    @Test
    void violenceOfAnArmedGroupAndAStateIsStateBased() throws Exception {
        assertThat(violence("X.REB", "UKR.MIL")).isEqualTo("1 0 11");
    }

    @Test
    void violenceOfTwoArmedGroupsIsNonState() throws Exception {
        assertThat(violence("X.REB", "Y.REB")).isEqualTo("2 0 11");
    }

    @Test
    void violenceOfNobodyKnownIsLeftOpen() throws Exception {
        assertThat(violence("", "UKR.CVL")).isEqualTo(" 0 11");
    }
}
