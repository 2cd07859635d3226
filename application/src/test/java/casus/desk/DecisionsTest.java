package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What persons decide by the forms of the pages, as a browser without scripts sends them. */
class DecisionsTest {
    @TempDir
    private Path folder = Path.of("");

    private OpenDesk desk;
    private Map<String, String> ids = Map.of();

    @BeforeEach
    void open() {
        desk = OpenDesk.local(folder);
        ids = Routes.ids(desk);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private String id(String name) {
        return String.valueOf(ids.get(name));
    }

    private JsonNode claim() {
        return desk.json("/api/v1/claims/" + id("claim"));
    }

    /** Sends a form; the page that it leads to. */
    private Document sent(String path, Map<String, ?> form) {
        HttpResponse<String> answer = desk.post(path, form);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(303);
        return desk.page(OpenDesk.location(answer));
    }

    /** The form that undoes what was just done. */
    private void undo(Document page) {
        String action = page.select(".done form").attr("action");
        assertThat(action).matches("/history/[0-9]+/undo");
        sent(action, Map.of("back", page.select(".done form input[name=back]").attr("value")));
    }

    @Test
    void acceptingShowsOnTheClaimAndCanBeUndone() {
        Document page = sent("/review/" + id("claim"), Map.of("decision", "accept", "back", "/claims/" + id("claim")));
        assertThat(page.select(".done").text()).contains("Accepted.");
        assertThat(page.select("main .reviewed").text()).isEqualTo("accepted");
        undo(page);
        assertThat(claim().path("review").isNull()).isTrue();
    }

    @Test
    void rejectingTakesAClaimOutOfListsAndUndoingBringsItBack() {
        int before = desk.json("/api/v1/claims?limit=500").path("items").size();
        Document page = sent("/review/" + id("claim"), Map.of("decision", "reject"));
        assertThat(desk.json("/api/v1/claims?limit=500").path("items")).hasSize(before - 1);
        assertThat(desk.json("/api/v1/claims?review=rejected").path("items")).hasSize(1);
        undo(page);
        assertThat(desk.json("/api/v1/claims?limit=500").path("items")).hasSize(before);
    }

    @Test
    void fixingAFieldShowsEverywhereAndKeepsWho() {
        sent("/review/" + id("claim"), Map.of("decision", "fix", "field", "recipients", "value", "UKR.CVL, UKR.MIL"));
        assertThat(claim().path("recipients")).extracting(JsonNode::asText).containsExactly("UKR.CVL", "UKR.MIL");
        assertThat(claim().path("review").asText()).isEqualTo("corrected");
        assertThat(desk.page("/history").select("tbody tr").text()).contains("corrected", "recipients", "tester");
        assertThat(desk.post("/review/" + id("claim"), Map.of("decision", "fix", "field", "time.from", "value", "soon"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aDecisionForAllOfItsKindIsOneDecision() {
        String rule = claim().path("rule").asText();
        sent("/review/" + id("claim"), Map.of("decision", "accept", "all", "yes"));
        JsonNode accepted =
                desk.json("/api/v1/claims?review=accepted&limit=500").path("items");
        assertThat(accepted)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(one.path("rule").asText()).isEqualTo(rule));
        assertThat(desk.json("/api/v1/history").path("items")).hasSize(1);
    }

    @Test
    void splittingMovingAndMergingChangeIncidentsAndCanBeUndone() {
        String incident = id("incident");
        JsonNode before = desk.json("/api/v1/incidents/" + incident);
        Document page = sent("/incidents/" + incident + "/split", Map.of("claim", List.of(id("claim"))));
        assertThat(page.select(".done").text()).contains("Taken out");
        String alone = claim().path("incident").asText();
        assertThat(alone).isNotEqualTo(incident);
        assertThat(page.select("section:contains(Decisions of persons) li")).isNotEmpty();
        sent("/incidents/" + incident + "/merge", Map.of("other", desk.address() + "/incidents/" + alone + "?x=1#y"));
        assertThat(desk.json("/api/v1/incidents/" + incident).path("claims")).hasSameSizeAs(before.path("claims"));
        page = sent("/incidents/" + alone + "/move", Map.of("claim", id("claim"), "other", otherIncident()));
        assertThat(claim().path("incident").asText()).isNotEqualTo(incident);
        undo(page);
        assertThat(desk.json("/api/v1/incidents/" + incident).path("claims")).hasSameSizeAs(before.path("claims"));
    }

    private String otherIncident() {
        for (JsonNode one : desk.json("/api/v1/incidents?limit=500").path("items")) {
            if (!one.path("id").asText().equals(id("incident"))) {
                return one.path("id").asText();
            }
        }
        throw new IllegalStateException("The record has one incident only");
    }

    @Test
    void actorsAreRenamedAndMerged() {
        sent("/actors/RUS.MIL/rename", Map.of("name", "Forces of Russia"));
        assertThat(desk.page("/actors/RUS.MIL").select("h1").text()).isEqualTo("Forces of Russia");
        assertThat(desk.page("/actors?q=Forces").select("tbody a").eachText()).contains("Forces of Russia");
        Document merged = sent("/actors/RUS.MIL/merge", Map.of("into", "RUS"));
        assertThat(merged.location()).isNotNull();
        assertThat(desk.json("/api/v1/claims?actor=RUS.MIL&limit=500").path("items"))
                .isEmpty();
        undo(merged);
        assertThat(desk.json("/api/v1/claims?actor=RUS.MIL&limit=500").path("items"))
                .isNotEmpty();
        assertThat(desk.post("/actors/RUS.MIL/merge", Map.of("into", "NOBODY")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void theQueueGoesOnToTheNextClaim() {
        Document first = desk.page("/review?kind=event");
        String action = first.select("form.decide").attr("action");
        String back = first.select("form.decide input[name=back]").attr("value");
        Document second = sent(action, Map.of("decision", "accept", "back", back));
        assertThat(second.select("form.decide").attr("action"))
                .startsWith("/review/")
                .isNotEqualTo(action);
        Document skipped = desk.page(second.select("a[data-key=n]").attr("href"));
        assertThat(skipped.select("form.decide").attr("action"))
                .isNotEqualTo(second.select("form.decide").attr("action"));
        assertThat(skipped.select("select#field option").eachAttr("value"))
                .contains("type", "actors")
                .doesNotContain("low", "subject");
    }
}
