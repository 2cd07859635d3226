package casus.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A process that was started to be measured: what it says, and the memory that it has used at most. */
final class Child implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final Writer orders;
    private final long begun = System.nanoTime();

    private Child(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    static Child of(List<String> command) throws IOException {
        return new Child(command);
    }

    /** A program of this module in a Java of its own, with the class path of this one. */
    static Child java(Class<?> program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx4g",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(arguments));
        return new Child(command);
    }

    /** The next line that it says. */
    String answer() throws IOException {
        String line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    "A process under measure has ended: " + process.info().commandLine());
        }
        return line;
    }

    /** Gives it a line and waits for the answer. */
    String ask(String order) throws IOException {
        orders.write(order + "\n");
        orders.flush();
        return answer();
    }

    double secondsSinceStart() {
        return (System.nanoTime() - begun) / 1e9;
    }

    /** The most that was resident at once so far, in MiB; 0 where the system doesn't tell. */
    long peakMiB() {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        try {
            return Files.exists(status)
                    ? Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                            .findFirst()
                            .orElse(0)
                    : 0;
        } catch (IOException e) {
            return 0; // it has just ended
        }
    }

    /** Waits until the process has ended; what {@link #peakMiB()} was before. */
    long peakWhileAlive() {
        long most = 0;
        while (process.isAlive()) {
            most = Math.max(most, peakMiB());
            LockSupport.parkNanos(3_000_000);
        }
        return most;
    }

    /** Reads what it still has to say. */
    void drain() throws IOException {
        while (answers.readLine() != null) {}
    }

    @Override
    public void close() {
        process.destroy();
    }
}
