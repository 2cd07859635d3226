package casus.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;
import org.jspecify.annotations.Nullable;

/** How the time of a run divides over the stages: samples of its threads' stacks by the recorder of the JDK. */
final class Sampled implements AutoCloseable {
    private final Recording recording;

    private Sampled(Recording recording) {
        this.recording = recording;
    }

    static Sampled begin() {
        Recording recording = new Recording();
        recording.enable("jdk.ExecutionSample").withPeriod(Duration.ofMillis(10));
        recording.start();
        return new Sampled(recording);
    }

    /** Stages with their share, the largest first: {@code 41.5 sentence: parser}. */
    List<String> shares() throws IOException {
        recording.stop();
        Path file = Files.createTempFile("casus-benchmark", ".jfr");
        Map<String, Integer> samples = new TreeMap<>();
        int all = 0;
        try {
            recording.dump(file);
            for (RecordedEvent event : RecordingFile.readAllEvents(file)) {
                if (event.getEventType().getName().equals("jdk.ExecutionSample") && event.getStackTrace() != null) {
                    samples.merge(stage(event.getStackTrace().getFrames()), 1, Integer::sum);
                    all++;
                }
            }
        } finally {
            Files.delete(file);
        }
        List<String> lines = new ArrayList<>();
        double whole = Math.max(1, all);
        samples.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> lines.add(
                        String.format(Locale.ROOT, "%.1f %s", 100 * entry.getValue() / whole, entry.getKey())));
        return lines;
    }

    /** The stage of a stack, whose innermost frame comes first: the outermost class that is a stage's. */
    private static String stage(List<RecordedFrame> frames) {
        for (int i = frames.size() - 1; i >= 0; i--) {
            String type = frames.get(i).getMethod().getType().getName();
            String method = frames.get(i).getMethod().getName();
            String known = known(type, method);
            if (known != null) {
                return known;
            }
        }
        return "other";
    }

    private static @Nullable String known(String type, String method) {
        if (type.contains(".CoreNlpAnnotator") || type.contains(".Analyzer") || type.contains("AnalysisJson")) {
            return method.equals("split") ? "sentence: tokens" : null;
        }
        if (type.endsWith(".Tagging") || type.contains(".MaxentTagger") || type.contains(".POSTaggerAnnotator")) {
            return "sentence: tags";
        }
        if (type.contains(".DependencyParser")) {
            return "sentence: parse";
        }
        if (type.contains(".CRFClassifier") || type.contains(".NERCombinerAnnotator")) {
            return "sentence: entities";
        }
        if (type.contains(".CorefAnnotator")) {
            return "coreference";
        }
        if (type.contains(".Morpha")) {
            return "sentence: lemmas";
        }
        if (type.contains(".PTBTokenizer") || type.contains(".TokenizerAnnotator")) {
            return "sentence: tokens";
        }
        if (type.startsWith("casus.") && !type.startsWith("casus.benchmark.")) {
            return type.split("\\.")[1];
        }
        return null;
    }

    @Override
    public void close() {
        recording.close();
    }
}
