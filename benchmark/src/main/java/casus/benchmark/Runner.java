package casus.benchmark;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One engine in a process of its own, so that memory, start-up and what the compiler knows are its own. Arguments: the engine,
 * the number of threads, a file that lists the documents. It answers lines on standard input: {@code round SECONDS} by
 * documents read, nanoseconds of the clock and nanoseconds of the processor (collector and compiler included),
 * {@code stages SECONDS} by a line for each stage and {@code .}; when it has read its first document it says {@code ready}.
 */
final class Runner {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final Engine.Runs runs;
    private final int threads;

    private Runner(Engine.Runs runs, int threads) {
        this.runs = runs;
        this.threads = threads;
    }

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.setOut(System.err);
        List<Path> files =
                Files.readAllLines(Path.of(args[2])).stream().map(Path::of).toList();
        Runner runner = new Runner(Engine.of(args[0]).load().apply(Texts.sources(files)), Integer.parseInt(args[1]));
        runner.runs.read(0);
        out.println("ready");
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String order = orders.readLine(); order != null; order = orders.readLine()) {
            String[] words = order.split(" ");
            runner.obey(words[0], Double.parseDouble(words[1]), out);
        }
    }

    private void obey(String order, double seconds, PrintStream out)
            throws IOException, InterruptedException, ExecutionException {
        if (order.equals("round")) {
            out.println(round(seconds));
        } else if (order.equals("stages")) {
            try (Sampled sampled = Sampled.begin()) {
                round(seconds);
                sampled.shares().forEach(out::println);
            }
            out.println(".");
        } else {
            throw new IllegalArgumentException("Not an order: " + order);
        }
    }

    /** Goes through all documents, as often as it takes to fill the seconds. */
    private String round(double seconds) throws InterruptedException, ExecutionException {
        long beginWall = System.nanoTime();
        long beginUsed = SYSTEM.getProcessCpuTime();
        long documents = 0;
        do {
            pass();
            documents += runs.size();
        } while (System.nanoTime() - beginWall < seconds * 1e9);
        return documents + " " + (System.nanoTime() - beginWall) + " " + (SYSTEM.getProcessCpuTime() - beginUsed);
    }

    private void pass() throws InterruptedException, ExecutionException {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            AtomicInteger next = new AtomicInteger();
            List<Future<Long>> found = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                found.add(pool.submit(() -> {
                    long size = 0;
                    for (int at = next.getAndIncrement(); at < runs.size(); at = next.getAndIncrement()) {
                        size += runs.read(at);
                    }
                    return size;
                }));
            }
            long all = 0;
            for (Future<Long> one : found) {
                all += one.get();
            }
            if (all == 0) {
                throw new IllegalStateException("Nothing was found in " + runs.size() + " documents");
            }
        } finally {
            pool.shutdown();
        }
    }
}
