package casus.signal;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Signals and series as JSON. */
public final class SignalJson {
    private SignalJson() {}

    /** A signal with all that it rests on. */
    public static ObjectNode of(Signal signal) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", signal.id())
                .put("kind", signal.kind().word())
                .put("from", signal.from().toString())
                .put("to", signal.to().toString())
                .put("text", signal.text())
                .put("because", signal.because());
        strings(node.putArray("sides"), signal.sides());
        node.put("place", signal.place());
        strings(node.putArray("incidents"), signal.incidents());
        strings(node.putArray("claims"), signal.claims());
        Signal.Dismissal dismissal = signal.dismissal();
        if (dismissal == null) {
            node.putNull("dismissed");
        } else {
            node.putObject("dismissed")
                    .put("decision", dismissal.decision())
                    .put("who", dismissal.who())
                    .put("when", dismissal.when())
                    .put("reason", dismissal.reason());
        }
        return node;
    }

    /** Counts by day and by week, each week with its baselines. */
    public static ObjectNode of(Series series) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode days = node.putArray("days");
        series.days().forEach(day -> days.add(bucket(day)));
        ArrayNode weeks = node.putArray("weeks");
        for (Series.Week week : series.compared()) {
            ObjectNode one = bucket(week.bucket());
            one.put("week", Weeks.name(week.bucket().from()));
            one.set("month", baseline(week.month(), week.bucket()));
            one.set("year", baseline(week.year(), week.bucket()));
            weeks.add(one);
        }
        strings(node.putArray("undated"), series.undated());
        return node;
    }

    private static ObjectNode bucket(Bucket bucket) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("from", bucket.from().toString())
                .put("to", bucket.to().toString())
                .put("incidents", bucket.incidents())
                .put("confirmed", bucket.confirmed())
                .put("reports", bucket.reports())
                .put("conflict", tenth(bucket.conflict()))
                .put("cooperation", tenth(bucket.cooperation()))
                .put("killedLow", bucket.killedLow())
                .put("killedHigh", bucket.killedHigh());
        strings(node.putArray("ids"), bucket.ids());
        return node;
    }

    private static ObjectNode baseline(Baseline baseline, Bucket bucket) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("weeks", baseline.weeks())
                .put("mean", Math.round(baseline.mean() * 100) / 100.0)
                .put(
                        "band",
                        baseline.band(bucket.incidents())
                                .name()
                                .toLowerCase(Locale.ROOT)
                                .replace('_', '-'));
    }

    private static double tenth(double value) {
        return Math.round(value * 10) / 10.0;
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }
}
