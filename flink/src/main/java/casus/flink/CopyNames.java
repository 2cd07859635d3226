package casus.flink;

import java.util.List;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps which articles are copies of one another, and names them by the smallest of their keys. */
final class CopyNames extends KeyedProcessFunction<Integer, Tie, ForShelf> {
    private static final long serialVersionUID = 1;

    private transient @Nullable Rings rings;

    @Override
    public void open(OpenContext context) {
        rings = new Rings(getRuntimeContext());
    }

    @Override
    public void processElement(Tie tie, Context context, Collector<ForShelf> out) throws Exception {
        var found = Opened.state(rings).join(tie);
        if (found.isEmpty()) {
            return;
        }
        Rings.Joined joined = found.get();
        String name = joined.now().least();
        if (!joined.lost().least().equals(name)) {
            joined.moved().forEach(end -> out.collect(new ForShelf(end.id(), null, null, name)));
        }
        if (!joined.before().least().equals(name)) {
            List<String> moved = joined.moved().stream().map(Tie.End::id).toList();
            for (Rings.Node node : Opened.state(rings).members(joined.kept())) {
                if (!moved.contains(node.end().id())) {
                    out.collect(new ForShelf(node.end().id(), null, null, name));
                }
            }
        }
        context.timerService()
                .registerEventTimeTimer(
                        Days.end(joined.now().newest(), context.timerService().currentWatermark()));
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<ForShelf> out) throws Exception {
        Opened.state(rings).before(Days.doneBefore(time));
    }
}
