package casus.export;

import casus.record.ActorQuery;
import casus.record.ArticleQuery;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** An incident as tables of incidents need it. */
record Happening(JsonNode incident, Source source) {
    private static final Set<String> HARM = Set.of("killed", "wounded", "casualties");
    static final Set<String> TOOK_PLACE = Set.of("occurred", "ongoing", "attempted");

    /** The table's own id, told apart from those of other collections at sight. */
    String id() {
        return "casus:" + incident.path("id").asText();
    }

    String type() {
        return incident.path("type").asText("");
    }

    boolean tookPlace() {
        return TOOK_PLACE.contains(incident.path("status").asText());
    }

    /** The mode told most often, of equals the first told. */
    @Nullable
    String mode() {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (JsonNode claim : incident.path("claims")) {
            if (claim.path("mode").isTextual() && claim.path("type").asText().equals(type())) {
                counts.merge(claim.path("mode").asText(), 1, Integer::sum);
            }
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    /** Whether one of its claims has this context. */
    boolean isAbout(String context) {
        for (JsonNode claim : incident.path("claims")) {
            if (Values.texts(claim.path("contexts")).contains(context)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one of its claims states the place itself, and not its dateline or its story alone. */
    boolean placeIsStated() {
        for (JsonNode claim : incident.path("claims")) {
            JsonNode own = claim.path("place");
            if (own.path("basis").asText().equals("stated") && own.path("name").equals(place().path("name"))) {
                return true;
            }
        }
        return false;
    }

    /** Whether killed or wounded are told. */
    boolean harmed() {
        for (JsonNode figure : incident.path("figures")) {
            if (HARM.contains(figure.path("measure").asText())
                    && (figure.path("low").asDouble() > 0 || figure.path("high").asDouble() > 0)) {
                return true;
            }
        }
        return false;
    }

    List<ActorQuery.Actor> actors() {
        return named(incident.path("actors"));
    }

    /** One side: those who act; of those who do it to each other the first. */
    List<ActorQuery.Actor> oneSide() {
        List<ActorQuery.Actor> actors = actors();
        return mutual() ? actors.subList(0, 1) : actors;
    }

    List<ActorQuery.Actor> recipients() {
        return named(incident.path("recipients"));
    }

    /** The other side: those acted upon; of those who do it to each other all but the first. */
    List<ActorQuery.Actor> otherSide() {
        List<ActorQuery.Actor> actors = actors();
        return mutual() ? actors.subList(1, actors.size()) : recipients();
    }

    private boolean mutual() {
        return Parties.mutual(type(), actors().size(), recipients().size());
    }

    @Nullable
    LocalDate from() {
        JsonNode time = incident.path("time");
        return time.path("from").isTextual() ? LocalDate.parse(time.path("from").asText()) : to();
    }

    @Nullable
    LocalDate to() {
        JsonNode to = incident.path("time").path("to");
        return to.isTextual() ? LocalDate.parse(to.asText()) : null;
    }

    /** How many days it may have been on; 0 where that is not known. */
    long days() {
        LocalDate to = to();
        LocalDate from = from();
        return from == null || to == null || !incident.path("time").path("from").isTextual()
                ? 0
                : ChronoUnit.DAYS.between(from, to) + 1;
    }

    JsonNode place() {
        return incident.path("place");
    }

    @Nullable
    String country() {
        return Values.text(place().path("country"));
    }

    String precision() {
        return place().path("precision").asText("");
    }

    /** The articles that tell of it, in the order of their claims. */
    List<ArticleQuery.Row> articles() {
        Set<String> keys = new java.util.LinkedHashSet<>();
        incident.path("claims").forEach(claim -> keys.add(claim.path("key").asText()));
        return keys.stream().map(source::article).toList();
    }

    /** Names of those who published it, else where it came from, in the order of the alphabet. */
    Set<String> outlets() {
        Set<String> outlets = new TreeSet<>();
        articles().forEach(article -> outlets.add(article.outlet() == null ? article.origin() : article.outlet()));
        return outlets;
    }

    /** The words of its first claim. */
    String words() {
        return incident.path("claims").path(0).path("evidence").path("exact").asText();
    }

    private List<ActorQuery.Actor> named(JsonNode ids) {
        return Values.texts(ids).stream().map(source::actor).toList();
    }
}
