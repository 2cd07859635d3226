package casus.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps which articles have a mark, and tells of each two that have it in common. */
final class CompareMarks extends KeyedProcessFunction<Long, Mark, Shared> {
    private static final long serialVersionUID = 1;

    private transient @Nullable MapState<String, Mark> articles;

    @Override
    public void open(OpenContext context) {
        articles = getRuntimeContext().getMapState(new MapStateDescriptor<>("articles", Types.STRING, Mark.TYPE));
    }

    @Override
    public void processElement(Mark mark, Context context, Collector<Shared> out) throws Exception {
        MapState<String, Mark> kept = Opened.state(articles);
        for (Mark other : kept.values()) {
            if (!other.article().id().equals(mark.article().id())) {
                out.collect(Shared.of(mark, other));
            }
        }
        kept.put(mark.article().id(), mark);
        context.timerService()
                .registerEventTimeTimer(Days.end(
                        mark.article().published(), context.timerService().currentWatermark()));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Shared> out) throws Exception {
        MapState<String, Mark> kept = Opened.state(articles);
        var all = kept.iterator();
        while (all.hasNext()) {
            if (Days.end(all.next().getValue().article().published(), Long.MIN_VALUE) <= time) {
                all.remove();
            }
        }
        // A map without entries would be kept otherwise, one for each block that ever was.
        if (kept.isEmpty()) {
            kept.clear();
        }
    }
}
