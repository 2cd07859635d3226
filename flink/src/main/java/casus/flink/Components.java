package casus.flink;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.apache.flink.util.OutputTag;
import org.jspecify.annotations.Nullable;

/**
 * Keeps which claims hang together, by ids alone. This one task sees all ties, as any tie may join any two sets; it sends the claims of
 * the smaller set to the larger one and says how many the larger one has now. A claim without ties is a set of its own and unknown here.
 */
final class Components extends KeyedProcessFunction<Integer, Tie, ForGroup> {
    static final OutputTag<ForShelf> PLACES = new OutputTag<>("places", ForShelf.TYPE);
    private static final long serialVersionUID = 1;
    /** Stamps of a start are above those of all starts before it, whatever of their work was lost. */
    private static final int STAMPS_A_MILLISECOND_BITS = 20;

    private transient @Nullable Rings rings;
    private transient @Nullable ValueState<Long> last;
    private transient long started;

    @Override
    public void open(OpenContext context) {
        rings = new Rings(getRuntimeContext());
        last = getRuntimeContext().getState(new ValueStateDescriptor<>("stamp", Types.LONG));
        started = System.currentTimeMillis() << STAMPS_A_MILLISECOND_BITS;
    }

    @Override
    public void processElement(Tie tie, Context context, Collector<ForGroup> out) throws Exception {
        var found = Opened.state(rings).join(tie);
        if (found.isEmpty()) {
            return;
        }
        Rings.Joined joined = found.get();
        long stamp = stamp();
        if (joined.before().size() == 1) {
            place(tie.one().id().equals(joined.kept()) ? tie.one() : tie.other(), joined.kept(), stamp, context);
        }
        joined.moved().forEach(end -> place(end, joined.kept(), stamp, context));
        out.collect(new ForGroup(
                joined.gone(), null, new ForGroup.Roster(0, stamp, joined.lost().newest())));
        out.collect(new ForGroup(
                joined.kept(),
                null,
                new ForGroup.Roster(joined.now().size(), stamp, joined.now().newest())));
        context.timerService()
                .registerEventTimeTimer(
                        Days.end(joined.now().newest(), context.timerService().currentWatermark()));
    }

    /** Components that are done with leave the shelves; groups know by themselves when that is. */
    @Override
    public void onTimer(long time, OnTimerContext context, Collector<ForGroup> out) throws Exception {
        for (List<Rings.Node> done : Opened.state(rings).before(Days.doneBefore(time))) {
            long stamp = stamp();
            for (Rings.Node node : done) {
                place(node.end(), null, stamp, context);
            }
        }
    }

    private static void place(Tie.End end, @Nullable String root, long stamp, Context context) {
        context.output(PLACES, new ForShelf(end.article(), null, new ForShelf.Place(end.id(), root, stamp), null));
    }

    private long stamp() throws Exception {
        ValueState<Long> kept = Opened.state(last);
        Long before = kept.value();
        long stamp = Math.max(before == null ? 0 : before + 1, started);
        kept.update(stamp);
        return stamp;
    }
}
