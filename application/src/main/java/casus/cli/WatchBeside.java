package casus.cli;

import casus.analysis.Analyzer;
import casus.record.Store;
import casus.record.StoreProblem;
import casus.watch.Lock;
import casus.watch.Pace;
import casus.watch.Settings;
import casus.watch.Watch;
import java.io.PrintWriter;
import java.util.function.Supplier;

/** A watch beside the pages: it follows what the record follows, also what is added later, until the program ends. */
final class WatchBeside {
    private WatchBeside() {}

    /**
     * Begins to watch.
     *
     * @throws StoreProblem when another program watches for this record
     */
    static void start(Store record, Supplier<Analyzer> engine, boolean allowPrivate, PrintWriter out) {
        Lock lock = Lock.of(record.location());
        Watch.Analyzed analyzed = source -> Watch.Analyzed.by(engine.get()).of(source);
        Settings settings = Settings.USUAL.allowingPrivate(allowPrivate);
        Thread thread = new Thread(
                () -> {
                    try (lock;
                            Watch watch = new Watch(
                                    record, analyzed, Pace.system(), settings, line -> WatchCommand.say(out, line))) {
                        watch.run();
                    } catch (StoreProblem e) {
                        WatchCommand.say(out, "Watching has ended: " + e.getMessage());
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "watch");
        thread.setDaemon(true);
        thread.start();
    }
}
