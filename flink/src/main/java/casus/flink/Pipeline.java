package casus.flink;

import casus.incident.Horizon;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.Collector;

/**
 * The way from documents to incidents. Everything that keeps state has an id of its own, so that a savepoint finds it again.
 *
 * @param analysed articles, each once
 * @param rows claims as tables have them; those of events with their incidents where inputs have an end
 * @param incidents as they change; with inputs that have an end each once
 * @param troubles documents that were not taken in, or not wholly
 */
record Pipeline(
        DataStream<Analysed> analysed,
        DataStream<Row> rows,
        DataStream<Incident> incidents,
        DataStream<Trouble> troubles) {
    private static final Duration IDLE = Duration.ofSeconds(10);
    private static final int ONE_TASK = 1;

    /**
     * How articles are put together.
     *
     * @param bounded whether all inputs have an end
     * @param lateDays how many days behind the newest article one may be published and still be compared with all within the horizon
     */
    record Merging(boolean bounded, int lateDays) {
        /** No article is late before the horizon itself makes an end. */
        static final int DEFAULT_LATE_DAYS = 60;

        Merging {
            if (lateDays < 0 || lateDays > Horizon.DAYS) {
                throw new IllegalArgumentException(
                        "Late days are 0 to " + Horizon.DAYS + ", the horizon of merging, not " + lateDays + ".");
            }
        }
    }

    /** Documents to analyses, with the lists of actors that come beside them. */
    static SingleOutputStreamOperator<Analysed> analysed(
            DataStream<Given> given, DataStream<Dictionary> dictionaries, Analyse analyse) {
        return given.rebalance()
                .connect(dictionaries.broadcast(Analyse.DICTIONARIES))
                .process(analyse, Analysed.TYPE)
                .uid("analyse")
                .name("analyse");
    }

    /** A stream of nothing. */
    static <T> DataStream<T> nothing(StreamExecutionEnvironment environment, FormType<T> type, String name) {
        return environment
                .fromSequence(0, 0)
                .uid(name)
                .name(name)
                .flatMap((Long number, Collector<T> none) -> {}, type)
                .uid(name + "-at-all")
                .name(name + "-at-all");
    }

    /**
     * @param analysed articles, some perhaps more than once
     * @param unread what could not be read before
     */
    static Pipeline of(
            SingleOutputStreamOperator<Analysed> analysed,
            DataStream<Trouble> unread,
            DataStream<Ruling> rulings,
            Merging merging) {
        DataStream<Analysed> once = analysed.assignTimestampsAndWatermarks(watermarks(merging))
                .uid("days")
                .name("days")
                .keyBy(Analysed::key, Types.STRING)
                .process(new Once(), Analysed.TYPE)
                .uid("once")
                .name("once");
        SingleOutputStreamOperator<ForShelf> told = once.process(new Tell(merging.bounded()), ForShelf.TYPE)
                .uid("tell")
                .name("tell");
        Told parts = new Told(
                told,
                told.getSideOutput(Tell.ENTRIES),
                told.getSideOutput(Tell.SCENES),
                told.getSideOutput(Tell.MARKS));
        SingleOutputStreamOperator<Incident> incidents = merged(parts, rulings, merging);
        return new Pipeline(
                once,
                told.getSideOutput(Row.TAG).union(incidents.getSideOutput(Row.TAG)),
                incidents,
                unread.union(analysed.getSideOutput(Trouble.TAG), told.getSideOutput(Trouble.TAG)));
    }

    /** What {@link Tell} makes of articles. */
    record Told(
            DataStream<ForShelf> members, DataStream<Entry> entries, DataStream<Tie> scenes, DataStream<Mark> marks) {}

    /** Claims to incidents. */
    static SingleOutputStreamOperator<Incident> merged(Told told, DataStream<Ruling> rulings, Merging merging) {
        DataStream<Tie> likely = told.entries()
                .keyBy(Entry::block, Types.LONG)
                .process(new Compare(), Tie.TYPE)
                .uid("compare")
                .name("compare");
        BroadcastStream<Ruling> broadcast = rulings.broadcast(Groups.RULINGS);
        DataStream<Tie> decided = rulings.flatMap(
                        (Ruling ruling, Collector<Tie> out) -> {
                            if (ruling.kind() == Ruling.Kind.TOGETHER) {
                                out.collect(new Tie(
                                        new Tie.End(ruling.one(), ruling.oneArticle(), null),
                                        new Tie.End(ruling.other(), ruling.otherArticle(), null)));
                            }
                        },
                        Tie.TYPE)
                .uid("decided")
                .name("decided");
        SingleOutputStreamOperator<ForGroup> components = told.scenes()
                .union(likely, decided)
                .keyBy(tie -> 0, Types.INT)
                .process(new Components(), ForGroup.TYPE)
                .uid("components")
                .name("components")
                .setParallelism(ONE_TASK);
        DataStream<ForShelf> copies = told.marks()
                .keyBy(Mark::hash, Types.LONG)
                .process(new CompareMarks(), Shared.TYPE)
                .uid("compare-marks")
                .name("compare-marks")
                .keyBy(Shared::pair, Types.STRING)
                .process(new CountShared(), Tie.TYPE)
                .uid("count-shared")
                .name("count-shared")
                .keyBy(tie -> 0, Types.INT)
                .process(new CopyNames(), ForShelf.TYPE)
                .uid("copy-names")
                .name("copy-names")
                .setParallelism(ONE_TASK);
        DataStream<ForGroup> shelved = told.members()
                .union(components.getSideOutput(Components.PLACES), copies)
                .keyBy(ForShelf::article, Types.STRING)
                .process(new Shelf(), ForGroup.TYPE)
                .uid("shelf")
                .name("shelf");
        return shelved.union(components)
                .keyBy(ForGroup::root, Types.STRING)
                .connect(broadcast)
                .process(new Groups(merging.bounded()), Incident.TYPE)
                .uid("groups")
                .name("groups");
    }

    /** The stream has passed a day once articles of so many days later have come; none lies in the future. */
    private static WatermarkStrategy<Analysed> watermarks(Merging merging) {
        WatermarkStrategy<Analysed> strategy = WatermarkStrategy.<Analysed>forBoundedOutOfOrderness(
                        Duration.ofDays(merging.lateDays()))
                .withTimestampAssigner((analysed, before) -> analysed.published() == null
                        ? Long.MIN_VALUE
                        : Math.min(Days.time(analysed.published()), System.currentTimeMillis()));
        return merging.bounded() ? strategy : strategy.withIdleness(IDLE);
    }
}
