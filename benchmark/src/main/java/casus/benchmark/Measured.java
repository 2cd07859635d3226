package casus.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What was measured of one engine. */
final class Measured {
    private final String name;
    private final double secondsToFirst;
    private final List<Double> byClock = new ArrayList<>();
    private final List<Double> byProcessor = new ArrayList<>();
    private List<String> stages = List.of();
    private long peakMiB;

    Measured(String name, double secondsToFirst) {
        this.name = name;
        this.secondsToFirst = secondsToFirst;
    }

    /** @param round documents, nanoseconds of the clock, nanoseconds of the processor */
    void add(String round) {
        String[] cells = round.split(" ");
        double documents = Double.parseDouble(cells[0]);
        byClock.add(documents / (Double.parseDouble(cells[1]) / 1e9));
        byProcessor.add(documents / (Double.parseDouble(cells[2]) / 1e9));
    }

    void stages(List<String> shares) {
        stages = shares;
    }

    void peakMiB(long resident) {
        peakMiB = resident;
    }

    String name() {
        return name;
    }

    /** From the start of the process, with all models loaded, to the end of the first document. */
    double secondsToFirst() {
        return secondsToFirst;
    }

    /** The most that was resident, in MiB. */
    long peakMiB() {
        return peakMiB;
    }

    List<String> stages() {
        return stages;
    }

    /** Documents a second by the clock, in the median. */
    double perSecond() {
        return median(byClock);
    }

    /** Documents a second of the processor, in the median. */
    double perProcessorSecond() {
        return median(byProcessor);
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
