package casus.delivery;

import casus.record.Location;
import casus.record.StoreProblem;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Where signals and briefs go, from a file of names and values.
 *
 * @param mail how mail goes out; null where none does
 * @param signalsTo mail addresses that get signals
 * @param hooks addresses that get signals as JSON
 * @param desk address of the pages, with a slash at its end, that links in mails lead to; null where there are none
 */
public record DeliverySettings(@Nullable Mail mail, List<String> signalsTo, List<Hook> hooks, @Nullable String desk) {
    /** Name of the file in the folder of a store. */
    public static final String FILE = "delivery.properties";

    private static final Set<String> NAMES = Set.of(
            "smtp.host", "smtp.port", "smtp.security", "smtp.user", "smtp.password", "mail.from", "signals.to", "desk");
    private static final int PORT = 587;

    public DeliverySettings {
        signalsTo = List.copyOf(signalsTo);
        hooks = List.copyOf(hooks);
    }

    /**
     * A mail server.
     *
     * @param security starttls, tls or none
     */
    public record Mail(
            String host, int port, String security, @Nullable String user, @Nullable String password, String from) {
        /** Without the password. */
        @Override
        public String toString() {
            return host + ":" + port + " (" + security + ") from " + from;
        }
    }

    /**
     * An address that gets signals, and the key that they are signed with.
     *
     * @param allowsPrivate whether it may be one of this machine or its network
     */
    public record Hook(String name, URI address, String secret, boolean allowsPrivate) {
        Hook(String name, URI address, String secret) {
            this(name, address, secret, false);
        }

        /** Without the key, and without what may be one in the address. */
        @Override
        public String toString() {
            return name + " at " + address.getHost();
        }
    }

    /**
     * The settings of a store: those of a file that was named, else of the one in the store's folder.
     *
     * @throws StoreProblem when there is no such file, or it makes no sense
     */
    public static DeliverySettings of(Location location, @Nullable Path file) {
        Path folder = location.folder();
        Path path = file != null ? file : folder == null ? null : folder.resolve(FILE);
        if (path == null || !Files.exists(path)) {
            throw new StoreProblem(
                    "no-settings",
                    "There are no settings for mail and webhooks in " + (path == null ? "a file" : path)
                            + ". Write them there (docs/watch.md tells how), or name a file with --settings.");
        }
        Properties given = new Properties();
        try (Reader in = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            given.load(in);
        } catch (IOException | IllegalArgumentException e) {
            throw new StoreProblem("bad-settings", path + " cannot be read: " + e.getMessage(), e);
        }
        return read(given, path.toString());
    }

    static DeliverySettings read(Properties given, String where) {
        Set<String> hooks = new TreeSet<>();
        for (String name : given.stringPropertyNames()) {
            if (name.matches("webhook\\.[a-z0-9-]+\\.(?:address|secret|private)")) {
                hooks.add(name.split("\\.")[1]);
            } else if (!NAMES.contains(name)) {
                throw problem(
                        where,
                        name,
                        "is not known; use " + String.join(", ", new TreeSet<>(NAMES))
                                + ", webhook.NAME.address, webhook.NAME.secret, webhook.NAME.private");
            }
        }
        List<Hook> all = new ArrayList<>();
        hooks.forEach(name -> all.add(hook(given, name, where)));
        return new DeliverySettings(
                mail(given, where), list(given.getProperty("signals.to", "")), all, desk(given, where));
    }

    private static @Nullable Mail mail(Properties given, String where) {
        String host = given.getProperty("smtp.host", "").strip();
        if (host.isEmpty()) {
            return null;
        }
        String port = given.getProperty("smtp.port", String.valueOf(PORT)).strip();
        String security = given.getProperty("smtp.security", "starttls").strip();
        String from = given.getProperty("mail.from", "").strip();
        if (!port.matches("\\d{1,5}")) {
            throw problem(where, "smtp.port", "must be a number");
        }
        if (!Set.of("starttls", "tls", "none").contains(security)) {
            throw problem(where, "smtp.security", "must be starttls, tls or none");
        }
        if (from.isEmpty()) {
            throw problem(where, "mail.from", "must be the address that mails come from");
        }
        return new Mail(
                host,
                Integer.parseInt(port),
                security,
                given.getProperty("smtp.user"),
                given.getProperty("smtp.password"),
                from);
    }

    private static Hook hook(Properties given, String name, String where) {
        String address = given.getProperty("webhook." + name + ".address", "").strip();
        String secret = given.getProperty("webhook." + name + ".secret", "").strip();
        if (!address.matches("https?://\\S+")) {
            throw problem(where, "webhook." + name + ".address", "must be an http or https address");
        }
        if (secret.isEmpty()) {
            throw problem(where, "webhook." + name + ".secret", "must be the key that what is sent is signed with");
        }
        try {
            return new Hook(
                    name,
                    URI.create(address),
                    secret,
                    given.getProperty("webhook." + name + ".private", "no")
                            .strip()
                            .equals("yes"));
        } catch (IllegalArgumentException e) {
            throw problem(where, "webhook." + name + ".address", "is no address");
        }
    }

    private static @Nullable String desk(Properties given, String where) {
        String desk = given.getProperty("desk", "").strip();
        if (desk.isEmpty()) {
            return null;
        }
        if (!desk.matches("https?://\\S+")) {
            throw problem(where, "desk", "must be the http or https address of the pages");
        }
        return desk.endsWith("/") ? desk : desk + "/";
    }

    private static List<String> list(String values) {
        return Arrays.stream(values.split(","))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    private static StoreProblem problem(String where, String name, String what) {
        return new StoreProblem("bad-settings", where + ": " + name + " " + what + ".");
    }
}
