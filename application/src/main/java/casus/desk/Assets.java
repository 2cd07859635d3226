package casus.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Style sheets, scripts and the sign of the desk: few, all known beforehand, addressed with a hash of what they hold. */
final class Assets {
    private static final String OWN = "static/";
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.8/dist/";
    private static final List<String> NAMES =
            List.of("desk.css", "pictures.css", "desk.js", "pictures.js", "icon.svg", "htmx.min.js");
    private static final int HASH = 12;

    private final Map<String, Asset> assets = new LinkedHashMap<>();

    record Asset(byte[] bytes, String media, String version) {}

    Assets() {
        for (String name : NAMES) {
            byte[] bytes = bytes((name.startsWith("htmx") ? HTMX : OWN) + name);
            assets.put(name, new Asset(bytes, media(name), hash(bytes)));
        }
    }

    /** The address of an asset. */
    String address(String name) {
        return "/static/" + name + "?v=" + found(name).version();
    }

    Route route() {
        return Route.get("/static/{name}", Role.ANYBODY, visit -> {
            Asset asset = found(visit.path("name"));
            visit.ctx()
                    .contentType(asset.media())
                    .header("Cache-Control", "public, max-age=31536000, immutable")
                    .result(asset.bytes());
        });
    }

    private Asset found(String name) {
        Asset asset = assets.get(name);
        if (asset == null) {
            throw Refusal.unknown("file", name);
        }
        return asset;
    }

    private static String media(String name) {
        return name.endsWith(".css")
                ? "text/css; charset=utf-8"
                : name.endsWith(".svg") ? "image/svg+xml" : "text/javascript; charset=utf-8";
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("The build lacks " + name + " of the desk");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))
                    .substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
