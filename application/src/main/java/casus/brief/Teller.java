package casus.brief;

import casus.signal.Names;
import casus.signal.Occurrence;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Makes the sentences on an incident from its claims. */
final class Teller {
    private static final Set<String> CITED = Set.of("named", "document");

    private final Statement statement;
    private final Figures figures;
    private final Articles articles;
    private final Predicate<String> inTime;

    /** @param inTime whether the article of a key is of the days that are told of: those are quoted before others */
    Teller(Names names, Articles articles, int year, Predicate<String> inTime) {
        this.inTime = inTime;
        this.statement = new Statement(names, year);
        this.figures = new Figures(names, articles, statement::day);
        this.articles = articles;
    }

    /** What happened: a statement where the record knows who did what, else the article's own sentence; then the toll. */
    List<Sentence> happened(Occurrence one) {
        Optional<JsonNode> lead = Leads.of(one.incident(), inTime);
        if (lead.isEmpty()) {
            return List.of();
        }
        List<Sentence> sentences = new ArrayList<>();
        stated(one, lead.get()).ifPresent(sentences::add);
        sentences.addAll(figures.tolls(one.incident()));
        Sentence quoted = quoted(lead.get(), "");
        boolean headline = !lead.get().path("evidence").path("part").asText().equals("body");
        boolean quotable = !Words.leans(quoted.quotation()) && (sentences.isEmpty() || !headline);
        if (quotable) {
            sentences.add(quoted);
        }
        // A bare "Afghanistan put restrictions in place" tells a reader nothing.
        boolean bare = !quotable
                && !lead.get().path("place").isObject()
                && !one.incident().path("time").path("from").isTextual();
        return bare ? List.of() : sentences;
    }

    /** The statement alone, for what a story goes back to; empty where there is none. */
    Optional<Sentence> stated(Occurrence one) {
        return Leads.of(one.incident(), inTime).flatMap(lead -> stated(one, lead));
    }

    private Optional<Sentence> stated(Occurrence one, JsonNode lead) {
        JsonNode place = place(one.incident(), lead);
        return statement
                .of(lead, place, one.incident().path("time"))
                .map(words -> cited(one, lead, words))
                .map(words -> Sentence.of(Statement.sentence(words), supporting(one.incident(), lead, place)));
    }

    /** Whom it is according to, where one named source alone says so. */
    private String cited(Occurrence one, JsonNode lead, String words) {
        JsonNode attribution = lead.path("attribution");
        String source = source(attribution.path("text").asText(""), attribution, articles.names());
        boolean alone =
                one.sources() == 1 && CITED.contains(attribution.path("kind").asText());
        boolean certain = lead.path("certainty").asText().equals("certain");
        String hedged = certain ? words : words.replaceFirst(",$", "") + ", it is believed";
        return alone && !source.isEmpty() ? "according to " + source + ", " + hedged : hedged;
    }

    /** What is denied, and figures that contradict each other. */
    List<Sentence> contested(Occurrence one) {
        List<Sentence> sentences = new ArrayList<>(figures.contested(one.incident()));
        Set<String> told = new LinkedHashSet<>();
        for (JsonNode claim : one.incident().path("claims")) {
            if (claim.path("status").asText().equals("denied")) {
                JsonNode attribution = claim.path("attribution");
                String by = source(attribution.path("text").asText(""), attribution, articles.names());
                Sentence sentence = quoted(claim, by.isEmpty() ? "Denied" : "Denied by " + by);
                if (told.add(sentence.quotation())) {
                    sentences.add(sentence);
                }
            }
        }
        return sentences;
    }

    /** What is planned, asked for, possible, promised or threatened: the article's own sentence. */
    Optional<Sentence> ahead(Occurrence one) {
        for (JsonNode claim : one.incident().path("claims")) {
            String word =
                    switch (claim.path("status").asText()) {
                        case "planned" -> "Planned";
                        case "requested" -> "Asked for";
                        case "possible" -> "Possible";
                        case "occurred" -> word(claim.path("type").asText());
                        default -> "";
                    };
            if (!word.isEmpty()) {
                Sentence quoted = quoted(claim, word);
                return Words.leans(quoted.quotation()) ? Optional.empty() : Optional.of(quoted);
            }
        }
        return Optional.empty();
    }

    /** Acts of speech that are about what may come. */
    static boolean isAboutToCome(Occurrence one) {
        return one.isAhead() && !one.sides().isEmpty()
                || one.isNews()
                        && one.dyads().isEmpty()
                        && !word(String.valueOf(one.type())).isEmpty()
                || one.isNews() && "THREATEN".equals(one.type());
    }

    private static String word(String type) {
        return switch (type) {
            case "AGREE" -> "Promised or offered";
            case "THREATEN" -> "Threatened";
            case "REQUEST" -> "Asked for";
            default -> "";
        };
    }

    /** The sentence of the article in which a claim stands. */
    Sentence quoted(JsonNode claim, String before) {
        String key = claim.path("key").asText();
        String quotation = Quotation.of(articles.text(key), claim);
        String outlet = articles.outlet(key);
        String text = (before.isEmpty() ? outlet : before + " (" + outlet + ")") + ": " + Quotation.marked(quotation);
        return new Sentence(
                Statement.sentence(text), quotation, List.of(claim.path("id").asText()));
    }

    /** The claims that say what the lead says: of the same root and status, its doers theirs; and those that tell place and time. */
    private static List<String> supporting(JsonNode incident, JsonNode lead, JsonNode place) {
        Set<String> ids = new LinkedHashSet<>(List.of(lead.path("id").asText()));
        for (JsonNode claim : incident.path("claims")) {
            boolean same = claim.path("type").equals(lead.path("type"))
                    && claim.path("status").equals(lead.path("status"))
                    && claim.path("actors").equals(lead.path("actors"));
            if (same || claim.path("id").equals(place.path("claim")) || isSameTime(incident, claim)) {
                ids.add(claim.path("id").asText());
            }
        }
        return List.copyOf(ids);
    }

    private static boolean isSameTime(JsonNode incident, JsonNode claim) {
        return claim.path("time").path("from").equals(incident.path("time").path("from"))
                && claim.path("time").path("to").equals(incident.path("time").path("to"));
    }

    /** The place of the incident, called as the claim itself calls it, or another of its claims; with the id of that claim. */
    static JsonNode place(JsonNode incident, JsonNode lead) {
        JsonNode whole = incident.path("place");
        List<JsonNode> claims = new ArrayList<>(List.of(lead));
        incident.path("claims").forEach(claims::add);
        for (JsonNode claim : claims) {
            JsonNode place = claim.path("place");
            if (place.isObject() && place.path("name").equals(whole.path("name"))) {
                ObjectNode called = ((ObjectNode) whole.deepCopy())
                        .put("claim", claim.path("id").asText());
                String text = place.path("text").asText("");
                return text.matches("\\p{Lu}.*") ? called.put("name", text) : called;
            }
        }
        return whole;
    }

    /**
     * Who says something, as running text has it: the article's words, without a capital that only begins a sentence or the time that a
     * live report puts before; for a pronoun the name of whom it stands for.
     */
    static String source(String said, JsonNode attribution, Names names) {
        String text = said.strip().replaceAll("\\s+", " ").replaceFirst("^\\d{1,2}[:.]\\d{2}\\s+", "");
        if (Words.isPronoun(text)) {
            String actor = attribution.path("source").asText("unknown");
            return actor.equals("unknown") || Names.isKind(actor) ? "a source that the article names" : names.of(actor);
        }
        int end = text.indexOf(' ');
        return end > 0 && Words.isSmall(text.substring(0, end))
                ? Character.toLowerCase(text.charAt(0)) + text.substring(1)
                : text;
    }
}
