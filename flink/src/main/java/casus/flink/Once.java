package casus.flink;

import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Lets each article through once, by its key: the same bytes again change nothing. */
final class Once extends KeyedProcessFunction<String, Analysed, Analysed> {
    private static final long serialVersionUID = 1;

    private transient @Nullable ValueState<Boolean> seen;

    @Override
    public void open(OpenContext context) {
        seen = getRuntimeContext().getState(new ValueStateDescriptor<>("seen", Types.BOOLEAN));
    }

    @Override
    public void processElement(Analysed analysed, Context context, Collector<Analysed> out) throws Exception {
        ValueState<Boolean> known = Opened.state(seen);
        if (known.value() == null) {
            known.update(true);
            context.timerService()
                    .registerEventTimeTimer(Days.end(
                            analysed.published(), context.timerService().currentWatermark()));
            out.collect(analysed);
        }
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Analysed> out) {
        Opened.state(seen).clear();
    }
}
