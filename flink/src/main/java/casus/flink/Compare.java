package casus.flink;

import casus.incident.Comparer;
import casus.incident.Comparison;
import casus.incident.Grouper;
import casus.incident.Horizon;
import casus.incident.Telling;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps the claims of a block and ties a new one to those that it is likely to tell the same as. */
final class Compare extends KeyedProcessFunction<Long, Entry, Tie> {
    static final String COMPARED = "compared";
    private static final long serialVersionUID = 1;

    private transient @Nullable MapState<String, Entry> block;
    private transient @Nullable Comparer comparer;
    private transient @Nullable LongCounter compared;

    @Override
    public void open(OpenContext context) {
        block = getRuntimeContext().getMapState(new MapStateDescriptor<>("block", Types.STRING, Entry.TYPE));
        comparer = new Comparer();
        compared = new LongCounter();
        getRuntimeContext().addAccumulator(COMPARED, compared);
    }

    @Override
    public void processElement(Entry entry, Context context, Collector<Tie> out) throws Exception {
        MapState<String, Entry> kept = Opened.state(block);
        Telling telling = entry.telling();
        for (Entry other : kept.values()) {
            boolean meets = (entry.seeks() && other.isListed()) || (entry.isListed() && other.seeks());
            if (meets && !other.claim().equals(entry.claim()) && entry.meetsFirst(other)) {
                Telling before = other.telling();
                if (Horizon.spans(telling, before)) {
                    Opened.state(compared).add(1);
                    Comparison comparison = Opened.state(comparer).compare(telling, before);
                    if (!comparison.barred() && comparison.score() >= Grouper.THRESHOLD) {
                        out.collect(new Tie(Tie.End.of(telling), Tie.End.of(before)));
                    }
                }
            }
        }
        kept.put(entry.claim(), entry);
        context.timerService()
                .registerEventTimeTimer(
                        Days.end(entry.published(), context.timerService().currentWatermark()));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tie> out) throws Exception {
        MapState<String, Entry> kept = Opened.state(block);
        var all = kept.iterator();
        while (all.hasNext()) {
            if (Days.end(all.next().getValue().published(), Long.MIN_VALUE) <= time) {
                all.remove();
            }
        }
        // A map without entries would be kept otherwise, one for each block that ever was.
        if (kept.isEmpty()) {
            kept.clear();
        }
    }
}
