package casus.time;

import casus.document.Article;
import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention.Precision;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds and resolves time expressions. Thread-safe. */
public final class TimeFinder {
    private static final Pattern DAY_FIRST =
            Pattern.compile("\\b(1[3-9]|2\\d|3[01])/(0?[1-9]|1[0-2])/(?:19|20)\\d\\d\\b");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("\\b(0?[1-9]|1[0-2])/(1[3-9]|2\\d|3[01])/(?:19|20)\\d\\d\\b");
    private static final Pattern DAY_FIRST_SITE = Pattern.compile(
            "https?://[^/]*\\.(?:uk|au|nz|in|ie|za|pk|ng|ke|fr|de|it|es|br|ru|ua|tr|il|eu|sg|my|lk|bd)(?:[:/].*)?");
    /** How many sentences a named quarter stays at hand. */
    private static final int QUARTER_REACH = 6;

    /** How far a dateline may stand from the beginning of the text. */
    private static final int DATELINE = 300;

    private static final Set<String> DATED = Set.of("month day year", "day month year", "iso");

    private static final List<TimeRule> RULES = rules();

    private static List<TimeRule> rules() {
        List<TimeRule> all = new ArrayList<>();
        all.addAll(PeriodRules.ALL);
        all.addAll(CalendarRules.ALL);
        all.addAll(WeekdayRules.ALL);
        all.addAll(QuarterRules.ALL);
        all.addAll(RelativeRules.ALL);
        all.addAll(DurationRules.ALL);
        all.addAll(ReferenceRules.ALL);
        all.addAll(LooseRules.ALL);
        return List.copyOf(all);
    }

    /**
     * Mentions in text order, none overlapping. Without a publication date a full date at the head of the text stands
     * for it; without either, relative ones keep open values.
     */
    public List<TimeMention> find(Article article, List<Sentence> sentences) {
        LocalDate published = article.published();
        List<TimeMention> found = find(article, sentences, published);
        if (published != null) {
            return found;
        }
        Optional<LocalDate> dateline = found.stream()
                .filter(mention -> mention.span().begin() < DATELINE && DATED.contains(mention.rule()))
                .map(TimeMention::from)
                .filter(Objects::nonNull)
                .findFirst();
        return dateline.isPresent() ? find(article, sentences, dateline.get()) : found;
    }

    private static List<TimeMention> find(Article article, List<Sentence> sentences, @Nullable LocalDate published) {
        List<TimeMention> found = new ArrayList<>();
        boolean dayFirst = dayFirst(article);
        for (Sentence sentence : sentences) {
            inSentence(article, sentence, published, dayFirst, found);
        }
        return List.copyOf(found);
    }

    /** Whether 11/10/2024 is in October: settled by the document's other dates, else by the site's country. */
    private static boolean dayFirst(Article article) {
        if (DAY_FIRST.matcher(article.text()).find()) {
            return true;
        }
        String url = article.url();
        return !MONTH_FIRST.matcher(article.text()).find()
                && url != null
                && DAY_FIRST_SITE.matcher(url).matches();
    }

    /** A phrase that a rule knows. */
    private record Hit(TimeRule rule, MatchResult where, Matcher matcher, int order) {}

    private static void inSentence(
            Article article,
            Sentence sentence,
            @Nullable LocalDate published,
            boolean dayFirst,
            List<TimeMention> found) {
        Set<Cue> cues = Cue.in(sentence);
        String text = sentence.span().of(article.text()).replace('\n', ' ').replace('\u00a0', ' ');
        int end = -1;
        for (Hit hit : hits(text, cues)) {
            int begin = hit.where().start();
            if (begin < end || !hit.matcher().find(begin) || hit.matcher().start() != begin) {
                continue;
            }
            Span where =
                    new Span(begin, hit.where().end()).shift(sentence.span().begin());
            TimeContext context = context(published, sentence, where, dayFirst, found);
            if (Plausible.isTime(sentence, where, hit.rule().name())) {
                TimeValue value = hit.rule().production().value(hit.matcher(), context);
                if (value != null) {
                    found.add(
                            mention(article, sentence, where, value, hit.rule().name()));
                    end = hit.where().end();
                }
            }
        }
    }

    private static List<Hit> hits(String text, Set<Cue> cues) {
        List<Hit> hits = new ArrayList<>();
        int order = 0;
        for (TimeRule rule : RULES) {
            order++;
            if (!rule.cues().contains(Cue.NAME) && rule.cues().stream().noneMatch(cues::contains)) {
                continue;
            }
            Matcher matcher = rule.pattern().matcher(text);
            while (matcher.find()) {
                hits.add(new Hit(rule, matcher.toMatchResult(), rule.pattern().matcher(text), order));
            }
        }
        hits.sort(Comparator.<Hit>comparingInt(hit -> hit.where().start())
                .thenComparingInt(hit -> -hit.where().end())
                .thenComparingInt(Hit::order));
        return hits;
    }

    private static TimeContext context(
            @Nullable LocalDate published, Sentence sentence, Span where, boolean dayFirst, List<TimeMention> found) {
        Tense tense =
                sentence.headOf(where).map(head -> Tense.of(sentence, head)).orElse(Tense.OPEN);
        @Nullable TimeMention anchor = null;
        @Nullable LocalDate quarter = null;
        int reach = sentence.span().begin() - QUARTER_REACH * 200;
        for (int i = found.size() - 1; i >= 0 && i >= found.size() - 12; i--) {
            TimeMention mention = found.get(i);
            if (anchor == null
                    && mention.type() != TimeMention.Type.DURATION
                    && isPoint(mention)
                    && mention.span().begin() > sentence.span().begin() - 1200) {
                anchor = mention;
            }
            if (quarter == null
                    && mention.rule().contains("quarter")
                    && !mention.rule().startsWith("year-earlier")
                    && mention.span().begin() > reach) {
                quarter = mention.from();
            }
        }
        return new TimeContext(published, tense, anchor, quarter, dayFirst);
    }

    private static boolean isPoint(TimeMention mention) {
        return mention.from() != null && mention.to() != null && mention.precision() != Precision.UNKNOWN;
    }

    private static TimeMention mention(Article article, Sentence sentence, Span where, TimeValue value, String rule) {
        LocalDate from = value.from();
        LocalDate to = value.to();
        Optional<Token> head = sentence.headOf(where);
        String preposition = head.map(sentence::preposition).orElse("");
        Precision precision = value.precision();
        if (value.type() == TimeMention.Type.DATE && from != null && to != null) {
            switch (preposition) {
                case "since" -> to = null;
                case "until", "till", "by" -> from = null;
                case "before", "prior to" -> {
                    to = from.minusDays(1);
                    from = null;
                }
                case "after" -> {
                    from = to.plusDays(1);
                    to = null;
                }
                default -> {}
            }
            precision = from == null || to == null ? Precision.RANGE : precision;
        }
        return new TimeMention(where, where.of(article.text()), value.type(), value.value(), from, to, precision, rule);
    }
}
