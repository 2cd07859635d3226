package casus.flink;

import casus.incident.Horizon;
import java.time.Duration;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.BroadcastStream;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/**
 * The way from documents to incidents. Everything that keeps state has an id of its own, so that a savepoint finds it again.
 *
 * @param analysed articles, each once
 * @param rows claims as tables have them; those of events only with inputs that have an end
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
        SingleOutputStreamOperator<ForShelf> told =
                once.process(new Tell(), ForShelf.TYPE).uid("tell").name("tell");
        DataStream<Tie> likely = told.getSideOutput(Tell.ENTRIES)
                .keyBy(Entry::block, Types.LONG)
                .process(new Compare(), Tie.TYPE)
                .uid("compare")
                .name("compare");
        BroadcastStream<Ruling> broadcast = rulings.broadcast(Groups.RULINGS);
        DataStream<Tie> decided = rulings.flatMap(
                        (Ruling ruling, org.apache.flink.util.Collector<Tie> out) -> {
                            if (ruling.kind() == Ruling.Kind.TOGETHER) {
                                out.collect(new Tie(
                                        new Tie.End(ruling.one(), ruling.oneArticle(), null),
                                        new Tie.End(ruling.other(), ruling.otherArticle(), null)));
                            }
                        },
                        Tie.TYPE)
                .uid("decided")
                .name("decided");
        SingleOutputStreamOperator<ForGroup> components = told.getSideOutput(Tell.SCENES)
                .union(likely, decided)
                .keyBy(tie -> 0, Types.INT)
                .process(new Components(), ForGroup.TYPE)
                .uid("components")
                .name("components")
                .setParallelism(ONE_TASK);
        DataStream<ForShelf> copies = told.getSideOutput(Tell.MARKS)
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
        DataStream<ForGroup> shelved = told.union(components.getSideOutput(Components.PLACES), copies)
                .keyBy(ForShelf::article, Types.STRING)
                .process(new Shelf(), ForGroup.TYPE)
                .uid("shelf")
                .name("shelf");
        SingleOutputStreamOperator<Incident> incidents = shelved.union(components)
                .keyBy(ForGroup::root, Types.STRING)
                .connect(broadcast)
                .process(new Groups(merging.bounded()), Incident.TYPE)
                .uid("groups")
                .name("groups");
        return new Pipeline(
                once,
                told.getSideOutput(Row.TAG).union(incidents.getSideOutput(Row.TAG)),
                incidents,
                unread.union(analysed.getSideOutput(Trouble.TAG), told.getSideOutput(Trouble.TAG)));
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
