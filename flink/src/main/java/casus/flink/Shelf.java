package casus.flink;

import java.util.Map;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.MapState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ValueState;
import org.apache.flink.api.common.state.ValueStateDescriptor;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.KeyedProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Keeps the event claims of an article and sends each to the component that it belongs to, again when that or its copies change. */
final class Shelf extends KeyedProcessFunction<String, ForShelf, ForGroup> {
    private static final long serialVersionUID = 1;

    private transient @Nullable MapState<String, Member> members;
    private transient @Nullable MapState<String, ForShelf.Place> places;
    private transient @Nullable ValueState<String> copyOf;
    private transient @Nullable ValueState<Long> serial;

    @Override
    public void open(OpenContext context) {
        members = getRuntimeContext().getMapState(new MapStateDescriptor<>("members", Types.STRING, Member.TYPE));
        places = getRuntimeContext().getMapState(new MapStateDescriptor<>("places", Types.STRING, ForShelf.Place.TYPE));
        copyOf = getRuntimeContext().getState(new ValueStateDescriptor<>("copyOf", Types.STRING));
        serial = getRuntimeContext().getState(new ValueStateDescriptor<>("serial", Types.LONG));
    }

    @Override
    public void processElement(ForShelf message, Context context, Collector<ForGroup> out) throws Exception {
        Member member = message.member();
        ForShelf.Place place = message.place();
        if (member != null) {
            Opened.state(members).put(member.telling().claim(), member);
            context.timerService()
                    .registerEventTimeTimer(Days.end(
                            member.telling().published(), context.timerService().currentWatermark()));
            send(context.getCurrentKey(), member, out);
        } else if (place != null) {
            place(context.getCurrentKey(), place, out);
        } else {
            String name = message.copyOf();
            String before = Opened.state(copyOf).value();
            // Names only ever become smaller, so one that comes late is told by its size.
            if (name != null && (before == null || name.compareTo(before) < 0)) {
                Opened.state(copyOf).update(name);
                for (Member kept : Opened.state(members).values()) {
                    send(context.getCurrentKey(), kept, out);
                }
            }
        }
    }

    private void place(String article, ForShelf.Place place, Collector<ForGroup> out) throws Exception {
        ForShelf.Place before = Opened.state(places).get(place.claim());
        if (before != null && before.stamp() > place.stamp()) {
            return;
        }
        if (place.root() == null) {
            Opened.state(places).remove(place.claim());
            Opened.state(members).remove(place.claim());
            clearIfEmpty();
            return;
        }
        Opened.state(places).put(place.claim(), place);
        Member member = Opened.state(members).get(place.claim());
        if (member != null && (before == null || !place.root().equals(before.root()))) {
            send(article, member, out);
        }
    }

    private void send(String article, Member member, Collector<ForGroup> out) throws Exception {
        String claim = member.telling().claim();
        ForShelf.Place place = Opened.state(places).get(claim);
        String root = place == null || place.root() == null ? claim : place.root();
        String name = Opened.state(copyOf).value();
        Long last = Opened.state(serial).value();
        long next = last == null ? 1 : last + 1;
        Opened.state(serial).update(next);
        out.collect(new ForGroup(root, new ForGroup.Held(member, name == null ? article : name, next), null));
    }

    /** Claims that belong to a component stay until that is done with. */
    @Override
    public void onTimer(long time, OnTimerContext context, Collector<ForGroup> out) throws Exception {
        var all = Opened.state(members).iterator();
        while (all.hasNext()) {
            Map.Entry<String, Member> one = all.next();
            if (!Opened.state(places).contains(one.getKey())) {
                all.remove();
            }
        }
        clearIfEmpty();
    }

    private void clearIfEmpty() throws Exception {
        if (Opened.state(members).isEmpty() && Opened.state(places).isEmpty()) {
            Opened.state(members).clear();
            Opened.state(places).clear();
            Opened.state(copyOf).clear();
            Opened.state(serial).clear();
        }
    }
}
