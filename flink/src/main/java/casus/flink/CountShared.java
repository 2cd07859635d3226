package casus.flink;

import casus.incident.Copies;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Counts the marks that two articles have in common, and ties them once there are enough for copies. */
final class CountShared extends KeyedProcessFunction<String, Shared, Tie> {
    private static final long serialVersionUID = 1;

    private transient @Nullable ValueState<Integer> count;

    @Override
    public void open(OpenContext context) {
        count = getRuntimeContext().getState(new ValueStateDescriptor<>("count", Types.INT));
    }

    @Override
    public void processElement(Shared shared, Context context, Collector<Tie> out) throws Exception {
        ValueState<Integer> kept = Opened.state(count);
        Integer before = kept.value();
        int common = before == null ? 0 : before;
        kept.update(common + 1);
        if (before == null) {
            context.timerService()
                    .registerEventTimeTimer(Days.end(
                            Days.later(
                                    shared.one().article().published(),
                                    shared.other().article().published()),
                            context.timerService().currentWatermark()));
        }
        if (areCopies(shared, common + 1) && !areCopies(shared, common)) {
            out.collect(new Tie(shared.one().article(), shared.other().article()));
        }
    }

    private static boolean areCopies(Shared shared, int common) {
        return Copies.areCopies(shared.one().marks(), shared.other().marks(), common);
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Tie> out) {
        Opened.state(count).clear();
    }
}
