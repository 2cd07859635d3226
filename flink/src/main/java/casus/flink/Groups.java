package casus.flink;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.KeyedBroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Groups the claims of a component into incidents, once all of them are there, and hands on those that changed. Where all inputs have
 * an end, it waits for that and hands on each incident once.
 */
final class Groups extends KeyedBroadcastProcessFunction<String, ForGroup, Ruling, Incident> {
    static final MapStateDescriptor<String, Ruling> RULINGS =
            new MapStateDescriptor<>("rulings", Types.STRING, Ruling.TYPE);
    private static final MapStateDescriptor<String, ForGroup.Held> MEMBERS =
            new MapStateDescriptor<>("members", Types.STRING, ForGroup.Held.TYPE);
    private static final ValueStateDescriptor<Standing> STANDING =
            new ValueStateDescriptor<>("standing", Standing.TYPE);
    private static final MapStateDescriptor<String, Long> TOLD =
            new MapStateDescriptor<>("told", Types.STRING, Types.LONG);
    private static final long serialVersionUID = 1;

    private final boolean bounded;
    private transient @Nullable MapState<String, ForGroup.Held> members;
    private transient @Nullable ValueState<Standing> standing;
    private transient @Nullable MapState<String, Long> told;

    /** @param bounded whether all inputs have an end */
    Groups(boolean bounded) {
        this.bounded = bounded;
    }

    private transient @Nullable LongCounter count;

    @Override
    public void open(OpenContext context) {
        count = new LongCounter();
        getRuntimeContext().addAccumulator(Tally.INCIDENTS, count);
        members = getRuntimeContext().getMapState(MEMBERS);
        standing = getRuntimeContext().getState(STANDING);
        told = getRuntimeContext().getMapState(TOLD);
    }

    @Override
    public void processElement(ForGroup message, ReadOnlyContext context, Collector<Incident> out) throws Exception {
        Standing before = Opened.state(standing).value();
        Standing now = before == null ? Standing.ALONE : before;
        ForGroup.Held held = message.held();
        ForGroup.Roster roster = message.roster();
        long watermark = context.timerService().currentWatermark();
        if (held != null && now.size() > 0) {
            String claim = held.member().telling().claim();
            ForGroup.Held known = Opened.state(members).get(claim);
            if (known == null || known.serial() < held.serial()) {
                Opened.state(members).put(claim, held);
                now = now.with(known == null ? 1 : 0);
                if (!now.isRostered()) {
                    context.timerService()
                            .registerEventTimeTimer(
                                    Days.end(held.member().telling().published(), watermark));
                }
            }
        } else if (roster != null && (!now.isRostered() || roster.stamp() > now.stamp())) {
            int present = roster.size() == 0 ? 0 : now.present();
            if (roster.size() == 0) {
                forget();
            }
            now = new Standing(roster.size(), roster.stamp(), present, roster.newest());
            context.timerService().registerEventTimeTimer(Days.end(roster.newest(), watermark));
        }
        Opened.state(standing).update(now);
        if (now.isWhole()) {
            if (bounded) {
                context.timerService().registerEventTimeTimer(Long.MAX_VALUE);
            } else {
                regroup(now, context.getBroadcastState(RULINGS), new Output(context, out));
            }
        }
    }

    @Override
    public void processBroadcastElement(Ruling ruling, Context context, Collector<Incident> out) throws Exception {
        BroadcastState<String, Ruling> rulings = context.getBroadcastState(RULINGS);
        rulings.put(ruling.about(), ruling);
        if (bounded) {
            return;
        }
        // State of another name cannot be reached from within that of one, so it is gone through once for each.
        List<String> keys = new ArrayList<>();
        context.applyToKeyedState(MEMBERS, (key, state) -> {
            if (state.contains(ruling.one()) || (!ruling.other().isEmpty() && state.contains(ruling.other()))) {
                keys.add(key);
            }
        });
        Map<String, Map<String, ForGroup.Held>> held = new HashMap<>();
        context.applyToKeyedState(MEMBERS, (key, state) -> {
            if (keys.contains(key)) {
                Map<String, ForGroup.Held> all = new HashMap<>();
                state.entries().forEach(entry -> all.put(entry.getKey(), entry.getValue()));
                held.put(key, all);
            }
        });
        context.applyToKeyedState(STANDING, (key, state) -> {
            Standing now = state.value();
            Map<String, ForGroup.Held> all = held.get(key);
            if (all != null && now != null && now.isWhole()) {
                Grouped grouped = Grouped.of(all.values(), rulings(rulings));
                grouped.incidents(now.stamp()).forEach(out::collect);
            }
        });
    }

    @Override
    public void onTimer(long time, OnTimerContext context, Collector<Incident> out) throws Exception {
        Standing now = Opened.state(standing).value();
        if (now == null) {
            return;
        }
        boolean isLast = time == Long.MAX_VALUE;
        if (isLast || now.isDoneAt(time)) {
            if (bounded && now.isWhole()) {
                regroup(now, context.getBroadcastState(RULINGS), new Output(context, out));
            }
            forget();
            Opened.state(standing).clear();
            context.timerService().deleteEventTimeTimer(Long.MAX_VALUE);
        }
    }

    private void forget() {
        Opened.state(members).clear();
        Opened.state(told).clear();
    }

    /** Where incidents and, with bounded inputs, the rows of their claims go. */
    private record Output(
            KeyedBroadcastProcessFunction<String, ForGroup, Ruling, Incident>.ReadOnlyContext context,
            Collector<Incident> incidents) {}

    private void regroup(Standing now, ReadOnlyBroadcastState<String, Ruling> rulings, Output out) throws Exception {
        Grouped grouped = Grouped.of(Opened.state(members).values(), rulings(rulings));
        Set<String> ids = new HashSet<>();
        for (Incident incident : grouped.incidents(now.stamp())) {
            ids.add(incident.id());
            long print = Grouped.print(incident.json());
            Long before = Opened.state(told).get(incident.id());
            if (before == null || before != print) {
                Opened.state(told).put(incident.id(), print);
                Opened.state(count).add(1);
                out.incidents().collect(incident);
            }
        }
        var all = Opened.state(told).iterator();
        while (all.hasNext()) {
            if (!ids.contains(all.next().getKey())) {
                all.remove();
            }
        }
        if (bounded) {
            grouped.rows().forEach(row -> out.context().output(Row.TAG, row));
        }
    }

    private static List<Ruling> rulings(ReadOnlyBroadcastState<String, Ruling> rulings) throws Exception {
        List<Ruling> all = new ArrayList<>();
        rulings.immutableEntries().forEach(entry -> all.add(entry.getValue()));
        return all;
    }
}
