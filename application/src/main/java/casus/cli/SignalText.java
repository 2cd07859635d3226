package casus.cli;

import casus.signal.Baseline;
import casus.signal.Bucket;
import casus.signal.Series;
import casus.signal.Signal;
import casus.signal.Weeks;
import java.io.PrintWriter;
import java.util.Locale;

/** Signals and counts for people. */
final class SignalText {
    private SignalText() {}

    static void print(PrintWriter out, Signal signal) {
        out.println(signal.id() + "  " + signal.kind().word() + "  " + signal.text());
        out.println("    " + signal.because());
        out.println("    rests on " + signal.claims().size() + (signal.claims().size() == 1 ? " claim" : " claims")
                + " of incident" + (signal.incidents().size() == 1 ? " " : "s ")
                + String.join(", ", signal.incidents()));
        Signal.Dismissal dismissal = signal.dismissal();
        if (dismissal != null) {
            out.println("    dismissed by " + dismissal.who() + " (decision " + dismissal.decision() + "): "
                    + dismissal.reason());
        }
    }

    /** {@code 2025-W45  5 incidents (2 by several sources), 17–34 killed; month 2.3 a week: far above}. */
    static String week(Series.Week week) {
        Bucket bucket = week.bucket();
        return String.format(
                Locale.ROOT,
                "%s  %d incidents, %d of them by several sources; conflict %.1f, cooperation %.1f; killed %s; %s; %s",
                Weeks.name(bucket.from()),
                bucket.incidents(),
                bucket.confirmed(),
                bucket.conflict(),
                bucket.cooperation(),
                bucket.killedLow() == bucket.killedHigh()
                        ? whole(bucket.killedLow())
                        : whole(bucket.killedLow()) + "–" + whole(bucket.killedHigh()),
                against(week.month(), bucket),
                against(week.year(), bucket));
    }

    private static String against(Baseline baseline, Bucket bucket) {
        return String.format(
                Locale.ROOT,
                "%d weeks before %.1f a week: %s",
                baseline.weeks(),
                baseline.mean(),
                baseline.band(bucket.incidents())
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replace('_', ' '));
    }

    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }
}
