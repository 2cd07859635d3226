package casus.brief;

import casus.record.ArticleQuery;
import casus.record.Outline;
import casus.signal.Dyad;
import casus.signal.Names;
import casus.signal.Occurrence;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/** Tells a story of a brief. */
final class StoryTeller {
    private static final int MOST_HAPPENED = 5;
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
        this.teller = new Teller(names, articles, to.getYear(), this::isOfTheseDays);
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
        story.incidents().forEach(one -> contested.addAll(teller.contested(one)));
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
        Set<String> quoted = new HashSet<>();
        coming.forEach(sentence -> quoted.add(sentence.quotation()));
        contested.forEach(sentence -> quoted.add(sentence.quotation()));
        contested.removeIf(sentence -> !isInTime(sentence));
        return new Brief.Part(
                story.id(),
                heading(story, happened),
                score,
                unquoted(told, quoted),
                distinct(contested),
                distinct(coming),
                before(story, happened),
                List.copyOf(incidents),
                belongs);
    }

    /** {@code Bolivia and Paraguay}, {@code Sudan: El Obeid}. */
    String heading(Story story, List<Occurrence> happened) {
        boolean force = happened.stream()
                .anyMatch(one -> one.isConflict() && !one.dyads().isEmpty());
        Dyad pair = Story.pair(force ? happened : story.incidents());
        String country = Story.country(happened);
        List<String> towns = new ArrayList<>();
        for (Occurrence one : most(happened, MOST_EARLIER)) {
            Outline.Place place = one.outline().place();
            if (one.isConflict() && place.name() != null && !"country".equals(place.precision())) {
                JsonNode incident = one.incident();
                towns.add(Teller.place(incident, incident.path("claims").path(0))
                        .path("name")
                        .asText());
            }
        }
        List<String> distinct = towns.stream()
                .filter(town -> towns.stream().noneMatch(other -> town.startsWith(other + " ")))
                .distinct()
                .limit(2)
                .toList();
        String where = distinct.isEmpty() ? "" : ": " + Names.list(distinct);
        if (pair != null) {
            boolean own = pair.other().startsWith(pair.one() + ".")
                    && Names.isKind(pair.other().substring(pair.one().length() + 1));
            return (own ? names.heading(pair.one()) : capital(names.of(pair))) + where;
        }
        if (country != null) {
            return names.heading(country) + where;
        }
        throw new IllegalArgumentException(
                "Neither sides nor country are known of " + happened.get(0).id());
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
        happened.forEach(one -> keys.addAll(one.articles()));
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
        return one.articles().stream().anyMatch(this::isOfTheseDays);
    }

    /** Whether one of the claims that a sentence rests on was published in these days. */
    private boolean isInTime(Sentence sentence) {
        return sentence.claims().stream()
                .anyMatch(id -> articles.keyOf(id).filter(this::isOfTheseDays).isPresent());
    }

    private boolean isOfTheseDays(String key) {
        return articles.row(key)
                .map(ArticleQuery.Row::published)
                .filter(day -> day.compareTo(from.toString()) >= 0 && day.compareTo(to.toString()) <= 0)
                .isPresent();
    }

    /** What happened without quotations that stand elsewhere, or a second time, beside a statement of their own. */
    private static List<List<Sentence>> unquoted(List<List<Sentence>> told, Set<String> quoted) {
        quoted.remove("");
        List<List<Sentence>> kept = new ArrayList<>();
        for (List<Sentence> sentences : told) {
            List<Sentence> rest = sentences.stream()
                    .filter(sentence -> sentence.quotation().isEmpty() || quoted.add(sentence.quotation()))
                    .toList();
            if (!rest.isEmpty()) {
                kept.add(rest);
            }
        }
        return kept;
    }

    private static List<Sentence> distinct(List<Sentence> sentences) {
        Set<String> told = new LinkedHashSet<>();
        return sentences.stream().filter(sentence -> told.add(sentence.text())).toList();
    }
}
