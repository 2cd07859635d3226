package casus.brief;

import casus.signal.Dyad;
import casus.signal.Names;
import casus.signal.Occurrence;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Tells a story of a brief. */
final class StoryTeller {
    private static final int MOST_HAPPENED = 8;
    private static final int MOST_EARLIER = 4;
    private static final int MOST_RECALLED = 2;
    private static final int MOST_AHEAD = 4;

    private final Names names;
    private final Articles articles;
    private final LocalDate from;
    private final LocalDate to;
    private final Teller teller;

    StoryTeller(Names names, Articles articles, LocalDate from, LocalDate to) {
        this.names = names;
        this.articles = articles;
        this.from = from;
        this.to = to;
        this.teller = new Teller(names, articles, to.getYear());
    }

    /** @param happened its incidents of the days that happened; not empty */
    Brief.Part part(Story story, List<Occurrence> happened, Score score) {
        List<Occurrence> ahead = story.incidents().stream()
                .filter(one -> Teller.isAboutToCome(one) && isReportedInTime(one))
                .toList();
        List<List<Sentence>> told = new ArrayList<>();
        Set<String> incidents = new LinkedHashSet<>();
        for (Occurrence one :
                most(happened.stream().filter(each -> !ahead.contains(each)).toList(), MOST_HAPPENED)) {
            List<Sentence> sentences = teller.happened(one);
            if (!sentences.isEmpty()) {
                told.add(sentences);
                incidents.add(one.id());
            }
        }
        List<Sentence> contested = new ArrayList<>();
        story.incidents().stream()
                .filter(this::isReportedInTime)
                .forEach(one -> contested.addAll(teller.contested(one)));
        List<Sentence> coming = new ArrayList<>();
        most(ahead, MOST_AHEAD).forEach(one -> teller.ahead(one).ifPresent(coming::add));
        TreeMap<String, String> belongs = new TreeMap<>();
        story.incidents().stream()
                .filter(one -> isReportedInTime(one) || !one.day().isBefore(from))
                .forEach(one -> {
                    incidents.add(one.id());
                    String why = story.because().get(one.id());
                    belongs.put(one.id(), why == null ? "begins the story" : why);
                });
        return new Brief.Part(
                story.id(),
                heading(happened),
                score,
                told,
                distinct(contested),
                distinct(coming),
                before(story, happened),
                List.copyOf(incidents),
                belongs);
    }

    /** {@code Bolivia and Paraguay}, {@code Sudan: El Obeid}. */
    String heading(List<Occurrence> happened) {
        Dyad pair = Story.pair(happened);
        String country = Story.country(happened);
        List<String> towns = new ArrayList<>();
        for (Occurrence one : most(happened, MOST_EARLIER)) {
            JsonNode place = one.incident().path("place");
            if (one.isConflict()
                    && place.path("name").isTextual()
                    && !place.path("precision").asText().equals("country")) {
                towns.add(place.path("name").asText());
            }
        }
        List<String> distinct = towns.stream().distinct().limit(2).toList();
        String where = distinct.isEmpty() ? "" : ": " + Names.list(distinct);
        if (pair != null) {
            return capital(names.of(pair)) + where;
        }
        if (country != null) {
            return names.heading(country) + where;
        }
        List<String> sides = new ArrayList<>(new TreeSet<>(happened.get(0).sides()));
        return sides.isEmpty() ? "Without a place or a known side" : names.heading(sides.get(0)) + where;
    }

    private static String capital(String name) {
        String bare = name.replaceFirst("^the ", "");
        return Character.toUpperCase(bare.charAt(0)) + bare.substring(1);
    }

    /** Earlier incidents of the story that weigh most, then what the articles of these days recall. */
    private List<Sentence> before(Story story, List<Occurrence> happened) {
        List<Sentence> before = new ArrayList<>();
        List<Occurrence> earlier = story.incidents().stream()
                .filter(one -> one.day().isBefore(from) && one.isNews())
                .toList();
        for (Occurrence one : most(earlier, MOST_EARLIER)) {
            teller.stated(one).ifPresent(before::add);
        }
        Set<String> keys = new LinkedHashSet<>();
        happened.forEach(one -> one.incident()
                .path("claims")
                .forEach(claim -> keys.add(claim.path("key").asText())));
        int recalled = 0;
        for (String key : keys) {
            for (JsonNode claim : articles.analysis(key).path("claims")) {
                if (recalled < MOST_RECALLED && isRecalled(claim)) {
                    before.add(teller.quoted(
                            ((com.fasterxml.jackson.databind.node.ObjectNode) claim.deepCopy()).put("key", key),
                            "Recalled"));
                    recalled++;
                    break;
                }
            }
        }
        return distinct(before);
    }

    private static boolean isRecalled(JsonNode claim) {
        return claim.path("background").asBoolean()
                && claim.path("kind").asText().equals("event")
                && claim.path("evidence").path("part").asText().equals("body");
    }

    /** The weightiest ones, in the order of their days. */
    private static List<Occurrence> most(List<Occurrence> all, int most) {
        return all.stream()
                .sorted(Comparator.comparingDouble((Occurrence one) ->
                                -(one.sources() + Math.log1p(one.killedLow()) + Math.abs(one.intensity()) / 5))
                        .thenComparing(Occurrence::day, Comparator.reverseOrder())
                        .thenComparing(Occurrence::id))
                .limit(most)
                .sorted(Comparator.comparing(Occurrence::day).thenComparing(Occurrence::id))
                .toList();
    }

    /** Whether an article of these days tells it. */
    private boolean isReportedInTime(Occurrence one) {
        for (JsonNode claim : one.incident().path("claims")) {
            String published = articles.row(claim.path("key").asText())
                    .map(row -> row.published())
                    .orElse(null);
            if (published != null
                    && published.compareTo(from.toString()) >= 0
                    && published.compareTo(to.toString()) <= 0) {
                return true;
            }
        }
        return false;
    }

    private static List<Sentence> distinct(List<Sentence> sentences) {
        Set<String> told = new LinkedHashSet<>();
        return sentences.stream().filter(sentence -> told.add(sentence.text())).toList();
    }
}
