package casus.flink;

import casus.incident.Copies;
import casus.incident.Telling;
import casus.incident.TellingReader;
import casus.record.Packed;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Takes an analysis apart: its event claims, each in all its blocks, what ties claims of one scene together, the marks by which copies
 * are found, and the rows of claims that are no events. What comes so late that those it belongs with may be done with is told of and
 * compared with nothing.
 */
final class Tell extends ProcessFunction<Analysed, ForShelf> {
    static final OutputTag<Entry> ENTRIES = new OutputTag<>("entries", Entry.TYPE);
    static final OutputTag<Tie> SCENES = new OutputTag<>("scenes", Tie.TYPE);
    static final OutputTag<Mark> MARKS = new OutputTag<>("marks", Mark.TYPE);
    private static final long serialVersionUID = 1;

    private final boolean bounded;
    private transient @Nullable LongCounter articles;
    private transient @Nullable LongCounter claims;

    /** @param bounded whether all inputs have an end: then the rows of events wait for their incidents */
    Tell(boolean bounded) {
        this.bounded = bounded;
    }

    @Override
    public void open(OpenContext context) {
        articles = new LongCounter();
        claims = new LongCounter();
        getRuntimeContext().addAccumulator(Tally.ARTICLES, articles);
        getRuntimeContext().addAccumulator(Tally.CLAIMS, claims);
    }

    @Override
    public void processElement(Analysed analysed, Context context, Collector<ForShelf> out) {
        JsonNode analysis = Packed.json(analysed.analysis());
        JsonNode article = analysis.path("article");
        Member.Origin origin = new Member.Origin(
                article.path("origin").asText(),
                text(article, "url"),
                text(article, "outlet"),
                text(article, "title"),
                text(article, "published"));
        Opened.state(articles).add(1);
        Opened.state(claims).add(analysis.path("claims").size());
        Map<String, JsonNode> events = new HashMap<>();
        Map<String, List<byte[]>> figures = new HashMap<>();
        for (JsonNode claim : analysis.path("claims")) {
            if (claim.path("kind").asText().equals("event")) {
                events.put(claim.path("id").asText(), claim);
                if (!bounded) {
                    context.output(Row.TAG, new Row(Packed.json(claim), null, analysed.key(), origin));
                }
            } else {
                byte[] packed = Packed.json(claim);
                if (claim.path("kind").asText().equals("figure")
                        && claim.path("event").isTextual()) {
                    figures.computeIfAbsent(claim.path("event").asText(), event -> new ArrayList<>())
                            .add(packed);
                }
                context.output(Row.TAG, new Row(packed, null, analysed.key(), origin));
            }
        }
        LocalDate day = analysed.published();
        boolean late = day != null && Days.time(day) < context.timerService().currentWatermark();
        if (late) {
            context.output(
                    Trouble.TAG,
                    new Trouble(
                            article.path("id").asText(),
                            "late",
                            "It was published on " + day + " and came after the stream had passed that day; its claims"
                                    + " are kept, but put together with no others. Allow more with --late-days.",
                            origin.address()));
        }
        List<Telling> tellings = TellingReader.all(analysis, analysed.key());
        for (Telling telling : tellings) {
            JsonNode claim = events.get(telling.claim());
            if (claim != null) {
                out.collect(new ForShelf(
                        analysed.key(),
                        new Member(
                                telling, Packed.json(claim), figures.getOrDefault(telling.claim(), List.of()), origin),
                        null,
                        null));
            }
        }
        // What is out of sight of the horizon is done with everywhere, and on its own.
        if (!late || Days.end(day, 0) > context.timerService().currentWatermark()) {
            scenes(tellings, context);
        }
        if (!late) {
            tellings.forEach(telling -> entries(telling, context));
            marks(analysed, article.path("text").asText(), context);
        }
    }

    /** The claim in each of its blocks. */
    static void entries(Telling telling, ProcessFunction<?, ?>.Context context) {
        Entry entry = Entry.of(telling);
        entry.blocks().forEach(block -> context.output(ENTRIES, entry.in(block)));
    }

    private static void scenes(List<Telling> tellings, Context context) {
        Map<Integer, Telling> first = new HashMap<>();
        for (Telling telling : tellings) {
            if (telling.scene() >= 0) {
                Telling before = first.putIfAbsent(telling.scene(), telling);
                if (before != null) {
                    context.output(SCENES, new Tie(Tie.End.of(before), Tie.End.of(telling)));
                }
            }
        }
    }

    private static void marks(Analysed analysed, String text, Context context) {
        Set<Long> marks = Copies.marks(text);
        Tie.End end = new Tie.End(analysed.key(), analysed.key(), analysed.published());
        if (Copies.areCopies(marks.size(), marks.size(), marks.size())) {
            marks.forEach(mark -> context.output(MARKS, new Mark(mark, end, marks.size())));
        }
    }

    private static @Nullable String text(JsonNode node, String field) {
        return node.path(field).isTextual() ? node.path(field).asText() : null;
    }
}
