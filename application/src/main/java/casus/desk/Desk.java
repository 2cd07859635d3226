package casus.desk;

import casus.analysis.Analyzer;
import casus.record.Store;
import casus.record.StoreProblem;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The web server of a record. Begins when made, ends when closed. */
public final class Desk implements AutoCloseable {
    private static final int BAD = 400;
    private static final long IDLE_MILLIS = 20_000;
    /** Bytes a second: whoever sends a body slower than that holds a thread for nothing. */
    private static final long SLOWEST = 500;

    private static final long MOST_BYTES = 128L << 20;
    private static final long MOST_FILE_BYTES = 64;
    private static final List<String> NOT_KEPT =
            List.of("/add", "/sign-in", "/first-run", "/subscription", "/api/v1/jobs", "/export", "/api/v1/exports");

    private final Store store;
    private final DeskSettings settings;
    private final Guard guard;
    private final Doors doors;
    private final Entrance entrance;
    private final AddJobs jobs;
    private final Readers readers = new Readers();
    private final Visit.Shared shared;
    private final Remembered remembered;
    private final @Nullable Masking masking;
    private final List<Route> routes;
    private final Javalin server;
    private final Thread preparing = new Thread(this::prepare, "desk-prepare");
    private volatile boolean closing;

    private Desk(Store store, DeskSettings settings, Supplier<Analyzer> engine) {
        this.store = store;
        this.settings = settings;
        this.guard = new Guard(settings);
        this.doors = new Doors(store, settings.clock());
        this.entrance = new Entrance(settings, doors, guard);
        this.jobs = new AddJobs(store, settings, engine, readers);
        this.masking = settings.masksPrivate() ? new Masking(store) : null;
        Assets assets = new Assets();
        this.shared = new Visit.Shared(
                store,
                settings,
                new Words(),
                TemplateEngine.createPrecompiled(null, ContentType.Html, null, "casus.desk.pages"),
                assets,
                masking);
        this.remembered = new Remembered(store::changes);
        this.routes = routes(assets);
        this.server = Javalin.create(this::configure);
    }

    /**
     * Opens a desk.
     *
     * @param engine loads the models when the first document is added
     * @throws StoreProblem when the port is taken
     */
    public static Desk open(Store store, DeskSettings settings, Supplier<Analyzer> engine) {
        Desk desk = new Desk(store, settings, engine);
        try {
            desk.server.start();
        } catch (RuntimeException e) {
            desk.jobs.close();
            throw new StoreProblem(
                    "port",
                    "The desk cannot listen on " + settings.host() + ", port " + settings.port() + ": " + e.getMessage()
                            + ". Give another with --port.",
                    e);
        }
        desk.preparing.setDaemon(true);
        desk.preparing.start();
        return desk;
    }

    /** Makes beside all else what the pages that take longest show first. */
    private void prepare() {
        List<Runnable> pages = List.of(
                () -> SignalPages.prepare(store, settings.clock().get(), remembered),
                () -> BriefPages.prepare(store, settings.clock().get(), remembered));
        for (Runnable page : pages) {
            if (closing) {
                return;
            }
            try {
                page.run();
            } catch (StoreProblem e) {
                // The page itself meets the same trouble, and tells its reader.
            }
        }
    }

    private List<Route> routes(Assets assets) {
        List<Route> all = new ArrayList<>();
        all.add(assets.route());
        all.addAll(HomePages.routes(remembered));
        all.addAll(ArticlePages.routes());
        all.addAll(IncidentPages.routes(remembered));
        all.addAll(SearchPages.routes(remembered));
        all.addAll(PicturePages.routes(remembered, new FourPictures(store, shared.words())));
        all.addAll(SignalPages.routes(remembered));
        all.addAll(BriefPages.routes(remembered));
        all.addAll(SubscriptionPages.routes());
        all.addAll(FollowedPages.routes());
        all.addAll(ActorPages.routes(remembered));
        all.addAll(SourcePages.routes(remembered));
        all.addAll(ReviewPages.routes(remembered));
        all.addAll(AddPages.routes(jobs));
        all.addAll(CollectionPages.routes());
        all.addAll(ExportPages.routes());
        all.addAll(AccountPages.routes(doors, guard));
        all.addAll(ChangePages.routes());
        all.addAll(Api.routes());
        return List.copyOf(all);
    }

    /** Every way in, with the role that it asks for. */
    List<Route> routes() {
        return routes;
    }

    /** The port that it listens on. */
    public int port() {
        return server.port();
    }

    /** What the first administrator needs; null where nobody has to sign in, or somebody can. */
    public @Nullable String firstRunToken() {
        return settings.local() ? null : doors.firstRun();
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.http.maxRequestSize = MOST_BYTES;
        config.http.generateEtags = false;
        config.jetty.multipartConfig.maxFileSize(MOST_FILE_BYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(2 * MOST_FILE_BYTES, SizeUnit.MB);
        config.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
        config.jetty.modifyHttpConfiguration(http -> {
            http.setSendServerVersion(false);
            http.setIdleTimeout(IDLE_MILLIS);
            http.setMinRequestDataRate(SLOWEST);
        });
        config.routes.before(ctx -> {
            guard.headers(ctx);
            guard.check(ctx);
            guard.checkSize(ctx);
        });
        for (Route route : routes) {
            config.routes.addHttpHandler(route.method(), route.path(), ctx -> answer(ctx, route));
        }
        config.routes.exception(Refusal.class, (e, ctx) -> refuse(ctx, e));
        config.routes.exception(StoreProblem.class, (e, ctx) -> refuse(ctx, Visit.refusal(e)));
        config.routes.exception(
                JsonProcessingException.class,
                (e, ctx) ->
                        refuse(ctx, new Refusal(400, "bad-json", "The body is no JSON: " + e.getOriginalMessage())));
        config.routes.exception(
                io.javalin.http.HttpResponseException.class,
                (e, ctx) -> refuse(ctx, new Refusal(e.getStatus(), "http", String.valueOf(e.getMessage()))));
        config.routes.exception(Exception.class, (e, ctx) -> failed(ctx, e));
        config.routes.error(404, ctx -> {
            if (ctx.result() == null || ctx.result().equals("Not Found")) {
                refuse(ctx, new Refusal(404, "unknown", "There is nothing at " + ctx.path() + "."));
            }
        });
    }

    private void answer(Context ctx, Route route) throws Exception {
        Masking masks = masking;
        boolean accounts = route.path().startsWith(AccountPages.ACCOUNTS);
        Visitor visitor = masks == null || accounts ? entrance.visitor(ctx) : Masking.reading(entrance.visitor(ctx));
        if (!visitor.may(route.role())) {
            Entrance.turnAway(ctx, route, visitor);
            return;
        }
        if (!Guard.safe(ctx)) {
            Entrance.checkToken(ctx, route, visitor);
        }
        if (route.role() == Role.ANYBODY) {
            ctx.header("Cache-Control", "no-store");
        } else if (Guard.safe(ctx) && unchanged(ctx, visitor)) {
            ctx.status(HttpStatus.NOT_MODIFIED);
            return;
        }
        remembered.begin();
        // What lasts long by its nature, as the stream of a job, is nobody for whom adding must wait.
        boolean brief = NOT_KEPT.stream().noneMatch(ctx.path()::startsWith);
        if (brief) {
            readers.come();
        }
        try {
            Visit visit = new Visit(ctx, visitor, shared);
            route.action().on(visit);
            if (!Guard.safe(ctx) && ctx.statusCode() < BAD) {
                ChangePages.note(visit, route);
            }
            if (masks != null && !accounts && !route.path().startsWith("/static/")) {
                masks.on(ctx);
            }
        } finally {
            if (brief) {
                readers.go();
            }
        }
        if (remembered.lagged()) {
            ctx.removeHeader("ETag");
        }
    }

    /** Whether the browser has this very answer; puts the tag of the answer on it. */
    private boolean unchanged(Context ctx, Visitor visitor) {
        if (NOT_KEPT.stream().anyMatch(ctx.path()::startsWith)) {
            ctx.header("Cache-Control", "no-store");
            return false;
        }
        long change = store.changes();
        ctx.header("Cache-Control", "private, no-cache");
        String tag = "\"" + Integer.toHexString((visitor.token() + visitor.name() + visitor.role()).hashCode()) + "-"
                + Long.toHexString(change) + "-"
                + Integer.toHexString((ctx.path() + "?" + ctx.queryString()).hashCode()) + "\"";
        ctx.header("ETag", "W/" + tag);
        String known = ctx.header("If-None-Match");
        return known != null && known.contains(tag);
    }

    private void failed(Context ctx, Exception e) {
        if (e instanceof org.eclipse.jetty.io.EofException) {
            return;
        }
        refuse(
                ctx,
                new Refusal(
                        500,
                        "internal",
                        "Casus failed on this request: " + e.getClass().getSimpleName()
                                + ". What is in the record is safe."));
    }

    private void refuse(Context ctx, Refusal refusal) {
        ctx.status(refusal.status);
        ctx.header("Cache-Control", "no-store");
        ctx.removeHeader("ETag");
        String message = String.valueOf(refusal.getMessage());
        if (ctx.path().startsWith("/api/")) {
            ctx.contentType("application/problem+json")
                    .result(JsonNodeFactory.instance
                            .objectNode()
                            .put("title", message)
                            .put("status", refusal.status)
                            .put("code", refusal.code)
                            .toString());
            return;
        }
        new Visit(ctx, entrance.visitorOrNobody(ctx, refusal), shared)
                .page(
                        "problem",
                        shared.words().say("problem.title"),
                        "",
                        Map.of("message", message, "status", refusal.status));
    }

    @Override
    public void close() {
        closing = true;
        server.stop();
        jobs.close();
        try {
            // Nothing reads the store once the desk is closed.
            preparing.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
