package casus.cli;

import casus.analysis.Analyzer;
import casus.desk.Desk;
import casus.desk.DeskSettings;
import casus.record.Store;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code casus serve}: the record in the browser. */
@Command(
        name = "serve",
        description =
                "Opens the record in the browser and as an API. Only this machine reaches it, unless --host says otherwise;"
                        + " then everybody signs in. Ends with Ctrl-C.",
        mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {
    private static final int HIGHEST_PORT = 65_535;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Mixin
    private WhoOption who = new WhoOption();

    @Option(
            names = "--host",
            defaultValue = "127.0.0.1",
            paramLabel = "ADDRESS",
            description = "Address to listen on; 0.0.0.0 for all of this machine. Default: ${DEFAULT-VALUE}.")
    private String host = "127.0.0.1";

    @Option(
            names = "--port",
            defaultValue = "7077",
            paramLabel = "PORT",
            description = "Port to listen on, 0 for any that is free. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--public-address",
            paramLabel = "URL",
            description = "Where others reach it, when a reverse proxy with TLS stands before it.")
    private @Nullable URI publicAddress;

    @Option(
            names = "--allow-private",
            description = "Fetch added addresses also from this machine and its network; refused without it.")
    private boolean allowPrivate;

    @Option(names = "--watch", description = "Follow feeds, sitemaps and folders beside, as casus watch does.")
    private boolean watching;

    @Option(names = "--mask-private", description = MaskOption.SAYS + " Such a desk is for reading alone.")
    private boolean maskPrivate;

    @Spec
    private @Nullable CommandSpec spec;

    private final Function<List<Path>, Analyzer> engine;

    Serve(Function<List<Path>, Analyzer> engine) {
        this.engine = engine;
    }

    @Override
    public Integer call() throws InterruptedException {
        CommandSpec command = Objects.requireNonNull(spec);
        PrintWriter out = command.commandLine().getOut();
        if (port < 0 || port > HIGHEST_PORT) {
            throw new ParameterException(
                    command.commandLine(),
                    "--port " + port + " is none. Give a number from 0 to " + HIGHEST_PORT + ".");
        }
        URI address = publicAddress;
        if (address != null
                && (address.getHost() == null
                        || !String.valueOf(address.getScheme()).startsWith("http"))) {
            throw new ParameterException(
                    command.commandLine(), "--public-address " + address + " is no web address. Write https://name.");
        }
        DeskSettings settings =
                new DeskSettings(host, port, address, who.name(), allowPrivate, maskPrivate, Instant::now);
        try {
            settings.local();
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), String.valueOf(e.getMessage()), e);
        }
        OneEngine one = new OneEngine(engine);
        CountDownLatch end = new CountDownLatch(1);
        try (Store record = store.open();
                Desk desk = Desk.open(record, settings, one)) {
            Thread stop = new Thread(() -> {
                desk.close();
                end.countDown();
            });
            Runtime.getRuntime().addShutdownHook(stop);
            String shown = address != null
                    ? address.toString()
                    : "http://" + (host.contains(":") ? "[" + host + "]" : host) + ":" + desk.port() + "/";
            out.println("The record " + store.location() + " is open at " + shown + " (Ctrl-C ends)");
            String token = desk.firstRunToken();
            if (token != null) {
                out.println("Nobody has an account yet. Make the first at " + shown.replaceAll("/$", "")
                        + "/first-run with this token: " + token);
            }
            out.flush();
            if (watching) {
                WatchBeside.start(record, one, allowPrivate, out);
            }
            end.await();
        }
        return 0;
    }
}
