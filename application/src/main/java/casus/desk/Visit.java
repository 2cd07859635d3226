package casus.desk;

import casus.mask.Mask;
import casus.record.Filter;
import casus.record.Store;
import casus.record.StoreProblem;
import com.fasterxml.jackson.databind.JsonNode;
import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One request with all that is needed to answer it. */
final class Visit {
    private static final int MOST_LETTERS = 4000;

    private final Context ctx;
    private final Visitor visitor;
    private final Shared shared;
    private String noted = "";

    /** What all visits share. */
    record Shared(
            Store store,
            DeskSettings settings,
            Words words,
            TemplateEngine pages,
            Assets assets,
            @Nullable Masking masking) {}

    Visit(Context ctx, Visitor visitor, Shared shared) {
        this.ctx = ctx;
        this.visitor = visitor;
        this.shared = shared;
    }

    /** Says what the visit changed, in words for the log of changes. */
    void note(String what) {
        noted = what;
    }

    String noted() {
        return noted;
    }

    Context ctx() {
        return ctx;
    }

    Visitor visitor() {
        return visitor;
    }

    Store store() {
        return shared.store();
    }

    Words words() {
        return shared.words();
    }

    Instant now() {
        return shared.settings().clock().get();
    }

    DeskSettings settings() {
        return shared.settings();
    }

    String path(String name) {
        return asked(ctx.pathParam(name));
    }

    /** What withholds the names of private persons; null where all is told. */
    @Nullable
    Mask mask() {
        Masking masking = shared.masking();
        return masking == null ? null : masking.current();
    }

    /** Ids as the record has them, where somebody follows masked ones. */
    private String asked(String value) {
        Mask mask = value.contains("withheld-") ? mask() : null;
        return mask == null ? value : mask.asked(value);
    }

    /** A value of the address; null where there is none or it is blank. */
    @Nullable
    String query(String name) {
        String value = kept(ctx.queryParam(name));
        return value == null ? null : asked(value);
    }

    /**
     * A value of the form that was sent.
     *
     * @throws Refusal when it is missing
     */
    String form(String name) {
        String value = formOr(name);
        if (value == null) {
            throw new Refusal(400, "missing", "The form lacks \"" + name + "\". Go back and fill it in.");
        }
        return value;
    }

    @Nullable
    String formOr(String name) {
        return kept(ctx.formParam(name));
    }

    private static @Nullable String kept(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }

    /** A whole number of the address, held between two. */
    int number(String name, int otherwise, int least, int most) {
        String value = query(name);
        if (value == null) {
            return otherwise;
        }
        try {
            return Math.max(least, Math.min(most, Integer.parseInt(value)));
        } catch (NumberFormatException e) {
            throw new Refusal(400, "bad-number", name + " must be a whole number, not \"" + value + "\".");
        }
    }

    /** The filter of the address. @param background what holds when the address does not say */
    FilterForm filter(String background) {
        Map<String, String> given = new LinkedHashMap<>();
        ctx.queryParamMap().forEach((name, values) -> {
            String joined = String.join(
                    ",", values.stream().filter(value -> !value.isBlank()).toList());
            if (Filter.NAMES.contains(name) && !joined.isEmpty()) {
                if (joined.length() > MOST_LETTERS) {
                    throw new Refusal(400, "bad-filter", name + " is too long; " + MOST_LETTERS + " letters at most.");
                }
                given.put(name, asked(joined));
            }
        });
        return new FilterForm(given, background);
    }

    /** Answers with a page. */
    void page(String template, String title, String section, Map<String, Object> values) {
        Map<String, Object> all = new LinkedHashMap<>(values);
        all.put("frame", frame(title, section));
        Utf8ByteOutput output = new Utf8ByteOutput();
        shared.pages().render(template + ".jte", all, output);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(output.getContentLength());
        try {
            output.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ctx.contentType("text/html; charset=utf-8").result(bytes.toByteArray());
    }

    private Frame frame(String title, String section) {
        String query = ctx.queryString();
        String undo = query("undo");
        return new Frame(
                title,
                section,
                ctx.path() + (query == null ? "" : "?" + query),
                visitor,
                shared.words(),
                shared.assets()::address,
                words().has("done." + query("done")) ? query("done") : null,
                undo != null && undo.matches("[0-9]{1,18}") ? Long.valueOf(undo) : null);
    }

    /** The address under which the visitor reaches the desk, ending in a slash. */
    String address() {
        java.net.URI address = settings().publicAddress();
        return address == null
                ? "http://" + ctx.host() + "/"
                : address.toString().replaceAll("/*$", "/");
    }

    void json(JsonNode node) {
        ctx.contentType("application/json; charset=utf-8").result(node.toString());
    }

    /** Sends the browser on to a page after something was done. */
    void done(String path, String what, @Nullable Long decision) {
        String target = path + (path.contains("?") ? "&" : "?") + "done=" + encode(what)
                + (decision == null ? "" : "&undo=" + decision);
        ctx.redirect(target, io.javalin.http.HttpStatus.SEE_OTHER);
    }

    /** Where a form wants to lead back to: a place within the desk, never elsewhere. */
    String back(String otherwise) {
        String wanted = formOr("back");
        return wanted != null && within(wanted) ? undone(wanted) : otherwise;
    }

    /** Whether an address is one of this desk: browsers take control characters out of it, and "\\" for "/". */
    static boolean within(String address) {
        return address.matches("/(?!/)[^\\p{Cntrl}\\\\]{0,4000}");
    }

    private static String undone(String path) {
        return path.replaceAll("(?<=[?&])(?:done|undo)=[^&]*&?", "").replaceAll("[?&]$", "");
    }

    static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    static Refusal refusal(StoreProblem problem) {
        int status =
                switch (problem.code()) {
                    case "unknown", "no-store" -> 404;
                    case "store", "unreachable", "unwritable" -> 503;
                    default -> 400;
                };
        return new Refusal(status, problem.code(), String.valueOf(problem.getMessage()));
    }
}
