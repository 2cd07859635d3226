package casus.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Tables of a {@link Contest}, in Markdown. */
final class Report {
    private Report() {}

    private static String line(String format, Object... cells) {
        return String.format(Locale.ROOT, format, cells);
    }

    /** Engines that read texts; ratios say how much faster Casus is. */
    static List<String> texts(Map<String, Measured> measured, Counts counts) {
        Measured casus = Objects.requireNonNull(measured.get(Engine.CASUS));
        List<String> lines = new ArrayList<>();
        lines.add("| | Casus is faster, by the processor | by the clock | documents/s | sentences/s | tokens/s |"
                + " tokens/s of one processor | to the first document | peak memory |");
        lines.add("|---|---|---|---|---|---|---|---|---|");
        for (Measured each : measured.values()) {
            double sentences = (double) counts.sentences() / counts.documents();
            double tokens = (double) counts.tokens() / counts.documents();
            lines.add(line(
                    "| %s | %.1f× | %.1f× | %.1f | %.0f | %.0f | %.0f | %.1f s | %d MiB |",
                    each.name(),
                    casus.perProcessorSecond() / each.perProcessorSecond(),
                    casus.perSecond() / each.perSecond(),
                    each.perSecond(),
                    each.perSecond() * sentences,
                    each.perSecond() * tokens,
                    each.perProcessorSecond() * tokens,
                    each.secondsToFirst(),
                    each.peakMiB()));
        }
        lines.add("");
        lines.add("Shares of the stages, in percent of samples:");
        for (Measured each : measured.values()) {
            lines.add("- " + each.name() + ": " + String.join(", ", each.stages()));
        }
        return lines;
    }

    /** Engines that read pages. */
    static List<String> pages(Map<String, Measured> measured) {
        Measured casus = Objects.requireNonNull(measured.get(Engine.PAGES));
        List<String> lines = new ArrayList<>();
        lines.add("| | Casus is faster, by the processor | by the clock | pages/s | peak memory |");
        lines.add("|---|---|---|---|---|");
        for (Measured each : measured.values()) {
            lines.add(line(
                    "| %s | %.2f× | %.2f× | %.0f | %d MiB |",
                    each.name(),
                    casus.perProcessorSecond() / each.perProcessorSecond(),
                    casus.perSecond() / each.perSecond(),
                    each.perSecond(),
                    each.peakMiB()));
        }
        return lines;
    }
}
