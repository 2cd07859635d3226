package casus.desk;

import casus.record.NameQuery;
import com.fasterxml.jackson.databind.JsonNode;
import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What changed between two versions of an article.
 *
 * @param paragraphs of both, in order, those that changed with their words
 * @param gone claims that only the older one makes
 * @param come claims that only the newer one makes
 */
public record Changes(List<Paragraph> paragraphs, List<ClaimView> gone, List<ClaimView> come) {
    /** @param changed whether anything in it is other than before */
    public record Paragraph(boolean changed, List<Run> runs) {}

    /** @param kind same, gone or come */
    public record Run(String kind, String text) {}

    /** @param key of the newer article where its claims stand in the record */
    static Changes between(JsonNode older, JsonNode newer, @Nullable String key, Visit visit) {
        List<String> before = paragraphs(older);
        List<String> after = paragraphs(newer);
        List<Paragraph> paragraphs = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int begin = delta.getSource().getPosition();
            before.subList(at, begin)
                    .forEach(same -> paragraphs.add(new Paragraph(false, List.of(new Run("same", same)))));
            paragraphs.add(new Paragraph(
                    true,
                    words(
                            String.join("\n\n", delta.getSource().getLines()),
                            String.join("\n\n", delta.getTarget().getLines()))));
            at = begin + delta.getSource().size();
        }
        before.subList(at, before.size())
                .forEach(same -> paragraphs.add(new Paragraph(false, List.of(new Run("same", same)))));
        Map<String, String> names = new NameQuery(visit.store()).in(older.path("claims"));
        names.putAll(new NameQuery(visit.store()).in(newer.path("claims")));
        return new Changes(paragraphs, only(older, newer, names, null), only(newer, older, names, key));
    }

    private static List<String> paragraphs(JsonNode analysis) {
        return List.of(analysis.path("article").path("text").asText().split("\n\n"));
    }

    private static List<Run> words(String older, String newer) {
        List<String> before = List.of(older.split("(?<=\\s)"));
        List<String> after = List.of(newer.split("(?<=\\s)"));
        List<Run> runs = new ArrayList<>();
        int at = 0;
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            int begin = delta.getSource().getPosition();
            run(runs, "same", before.subList(at, begin));
            run(runs, "gone", delta.getSource().getLines());
            run(runs, "come", delta.getTarget().getLines());
            at = begin + delta.getSource().size();
        }
        run(runs, "same", before.subList(at, before.size()));
        return runs;
    }

    private static void run(List<Run> runs, String kind, List<String> words) {
        String text = String.join("", words);
        if (!text.isEmpty()) {
            runs.add(new Run(kind, text));
        }
    }

    private static List<ClaimView> only(JsonNode one, JsonNode other, Map<String, String> names, @Nullable String key) {
        Set<String> there = new HashSet<>();
        other.path("claims").forEach(claim -> there.add(told(claim)));
        List<ClaimView> only = new ArrayList<>();
        one.path("claims").forEach(claim -> {
            if (!there.contains(told(claim))) {
                only.add(ClaimView.of(claim, names, key));
            }
        });
        return only;
    }

    /** What a claim says, wherever it stands. */
    private static String told(JsonNode claim) {
        return String.join(
                "|",
                claim.path("kind").asText(),
                claim.path("type").asText(),
                claim.path("measure").asText(),
                claim.path("low").asText(),
                claim.path("high").asText(),
                claim.path("actors").toString(),
                claim.path("recipients").toString(),
                claim.path("status").asText(),
                claim.path("evidence").path("exact").asText());
    }
}
