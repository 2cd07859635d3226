package casus.desk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Adding documents: paste a text, give an address, drop files. */
final class AddPages {
    private static final int MOST_LETTERS = 12_000_000;
    private static final int MOST_FILES = 500;
    private static final long STEP_MILLIS = 10_000;
    private static final List<String> FORMS = List.of("auto", "html", "text", "pdf", "jsonl", "raw", "warc", "feed");
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private AddPages() {}

    static List<Route> routes(AddJobs jobs) {
        return List.of(
                Route.get("/add", Role.REVIEWER, AddPages::form),
                Route.post("/add", Role.REVIEWER, visit -> add(visit, jobs)),
                Route.get("/add/{job}", Role.REVIEWER, visit -> progress(visit, jobs)),
                Route.post("/api/v1/articles", Role.REVIEWER, visit -> addByApi(visit, jobs)),
                Route.get("/api/v1/jobs/{job}", Role.REVIEWER, visit -> visit.json(json(found(visit, jobs)))),
                Route.get("/api/v1/jobs/{job}/events", Role.REVIEWER, visit -> events(visit, jobs)));
    }

    private static void form(Visit visit) {
        visit.page("add", visit.words().say("add.title"), "add", Map.of("forms", FORMS));
    }

    private static void add(Visit visit, AddJobs jobs) throws IOException {
        List<AddJobs.Given> given = new ArrayList<>();
        String text = visit.ctx().formParam("text");
        if (text != null && !text.isBlank()) {
            given.add(new AddJobs.Given("pasted", bytes(text)));
        }
        String addresses = visit.formOr("address");
        if (addresses != null) {
            for (String address : addresses.split("\\s+")) {
                given.add(address(address));
            }
        }
        for (UploadedFile file : visit.ctx().uploadedFiles("files")) {
            if (file.size() > 0) {
                try (InputStream in = file.content()) {
                    given.add(new AddJobs.Given(name(file.filename()), in.readAllBytes()));
                }
            }
        }
        if (given.isEmpty()) {
            throw new Refusal(400, "nothing", "Paste a text, give an address, or choose files; then add.");
        }
        if (given.size() > MOST_FILES) {
            throw new Refusal(413, "too-many", "At most " + MOST_FILES + " at a time. Use casus add for folders.");
        }
        AddJobs.Job job = jobs.begin(given, form(visit.formOr("as")), day(visit.formOr("date")));
        visit.ctx().redirect("/add/" + job.number(), io.javalin.http.HttpStatus.SEE_OTHER);
    }

    private static byte[] bytes(String text) {
        if (text.length() > MOST_LETTERS) {
            throw new Refusal(
                    413, "too-large", "The text is longer than " + MOST_LETTERS + " letters. Put it into files.");
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static AddJobs.Given address(String address) {
        if (!address.startsWith("http://") && !address.startsWith("https://")) {
            throw new Refusal(
                    400, "bad-address", "\"" + address + "\" is no web address. Give one with http:// or https://.");
        }
        return new AddJobs.Given(address, null);
    }

    private static String name(String filename) {
        String tail = filename.replaceFirst("^.*[/\\\\]", "").replaceAll("\\p{Cntrl}", "");
        return tail.isBlank() ? "file" : tail;
    }

    private static String form(@Nullable String as) {
        String form = as == null ? "auto" : as;
        if (!FORMS.contains(form)) {
            throw new Refusal(400, "bad-form", "as is one of " + String.join(", ", FORMS) + ".");
        }
        return form;
    }

    private static @Nullable LocalDate day(@Nullable String value) {
        try {
            return value == null ? null : LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new Refusal(400, "bad-date", "\"" + value + "\" is no day. Write YYYY-MM-DD.");
        }
    }

    private static AddJobs.Job found(Visit visit, AddJobs jobs) {
        String number = visit.path("job");
        return jobs.one(number).orElseThrow(() -> Refusal.unknown("running or recent addition", number));
    }

    private static void progress(Visit visit, AddJobs jobs) {
        AddJobs.Job job = found(visit, jobs);
        visit.page("added", visit.words().say("added.title"), "add", Map.of("job", job));
    }

    /** {@code {"text" | "url" | "html", "date"?, "as"?}}. */
    private static void addByApi(Visit visit, AddJobs jobs) throws IOException {
        JsonNode body = MAPPER.readTree(visit.ctx().bodyAsBytes());
        AddJobs.Given given;
        String as = body.path("as").asText("auto");
        if (body.path("url").isTextual()) {
            given = address(body.path("url").asText());
        } else if (body.path("html").isTextual()) {
            given = new AddJobs.Given("html", bytes(body.path("html").asText()));
            as = "html";
        } else if (body.path("text").isTextual()) {
            given = new AddJobs.Given("text", bytes(body.path("text").asText()));
            as = as.equals("auto") ? "text" : as;
        } else {
            throw new Refusal(400, "missing", "The body needs one of text, html and url.");
        }
        AddJobs.Job job = jobs.begin(
                List.of(given),
                form(as),
                day(body.path("date").isTextual() ? body.path("date").asText() : null));
        visit.ctx().status(202).header("Location", "/api/v1/jobs/" + job.number());
        visit.json(json(job));
    }

    private static ObjectNode json(AddJobs.Job job) {
        ObjectNode node = MAPPER.createObjectNode()
                .put("job", job.number())
                .put("given", job.given())
                .put("over", job.over());
        ArrayNode results = node.putArray("results");
        for (AddJobs.Result result : job.results()) {
            results.addObject()
                    .put("name", result.name())
                    .put("result", result.result())
                    .put("key", result.key())
                    .put("claims", result.claims())
                    .put("message", result.message());
        }
        return node;
    }

    /** Server-sent events: the job as it stands after each document, until it is over. */
    private static void events(Visit visit, AddJobs jobs) throws IOException, InterruptedException {
        AddJobs.Job job = found(visit, jobs);
        visit.ctx().contentType("text/event-stream; charset=utf-8").header("Cache-Control", "no-store");
        var out = visit.ctx().outputStream();
        while (true) {
            boolean over = job.over();
            int seen = job.results().size();
            out.write(("event: progress\ndata: " + json(job) + "\n\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
            if (over) {
                return;
            }
            job.await(seen, STEP_MILLIS);
        }
    }
}
