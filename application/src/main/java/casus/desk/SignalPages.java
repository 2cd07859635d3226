package casus.desk;

import casus.record.Filter;
import casus.record.Store;
import casus.signal.Series;
import casus.signal.Signal;
import casus.signal.SignalFeed;
import casus.signal.SignalJson;
import casus.signal.Signals;
import casus.signal.Weeks;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is new or more than usual: a page, a feed, and what persons put aside. */
public final class SignalPages {
    private static final int WEEKS = 10;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private SignalPages() {}

    /** The signals of some days with the weeks that they stand in. */
    record Told(List<Signal> signals, Series news, Series ahead) {}

    /** The signals of some days, whatever they are about. */
    record Found(List<Signal> signals) {}

    static List<Route> routes(Remembered remembered) {
        return List.of(
                Route.get("/signals", Role.READER, visit -> page(visit, remembered)),
                Route.get("/signals.atom", Role.READER, visit -> feed(visit, remembered)),
                Route.get("/api/v1/signals", Role.READER, visit -> json(visit, remembered)),
                Route.post("/signals/{id}/dismiss", Role.REVIEWER, SignalPages::dismiss));
    }

    private static Told told(Visit visit, Remembered remembered) {
        FilterForm form = visit.filter("no");
        Days days = Days.of(visit, form.filter(), WEEKS);
        return told(visit.store(), remembered, form, days, visit.query("dismissed") != null);
    }

    private static Told told(Store store, Remembered remembered, FilterForm form, Days days, boolean dismissed) {
        Signals signals = new Signals(store);
        return remembered.of("signals " + form.at("") + " " + days + " " + dismissed, Told.class, () -> {
            Found all = remembered.of(
                    "all signals " + days, Found.class, () -> new Found(signals.all(days.from(), days.to())));
            Signals.Courses courses =
                    signals.courses(FilterForm.within(form, days).filter());
            return new Told(signals.among(all.signals(), form.filter(), dismissed), courses.news(), courses.ahead());
        });
    }

    /** Finds the signals that the page shows without a filter, so that its first reader need not wait. */
    static void prepare(Store store, Instant now, Remembered remembered) {
        FilterForm form = new FilterForm(Map.of(), "no");
        told(store, remembered, form, Days.of(store, now, form.filter(), WEEKS), false);
    }

    private static void page(Visit visit, Remembered remembered) {
        FilterForm form = visit.filter("no");
        Told told = told(visit, remembered);
        String query = visit.ctx().queryString();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("filter", form);
        values.put("days", Days.of(visit, form.filter(), WEEKS).toString());
        values.put("signals", told.signals());
        values.put("weeks", weeks(told));
        values.put("feed", "/signals.atom" + (query == null ? "" : "?" + query));
        visit.page("signals", visit.words().say("signals.title"), "signals", values);
    }

    /** A week as a row. @param band how its incidents stand to the mean of the four weeks before */
    public record Week(
            String name,
            int incidents,
            int confirmed,
            String killed,
            String mean,
            String band,
            int ahead,
            String href) {}

    private static List<Week> weeks(Told told) {
        Map<String, Integer> ahead = new LinkedHashMap<>();
        told.ahead().weeks().forEach(week -> ahead.put(Weeks.name(week.from()), week.incidents()));
        return told.news().compared().stream()
                .map(week -> new Week(
                        Weeks.name(week.bucket().from()),
                        week.bucket().incidents(),
                        week.bucket().confirmed(),
                        SourcePages.span(
                                week.bucket().killedLow(), week.bucket().killedHigh()),
                        String.format(
                                java.util.Locale.ROOT, "%.1f", week.month().mean()),
                        week.month().band(week.bucket().incidents()).name(),
                        ahead.getOrDefault(Weeks.name(week.bucket().from()), 0),
                        "/incidents?since=" + week.bucket().from() + "&until="
                                + week.bucket().to()))
                .toList();
    }

    private static void feed(Visit visit, Remembered remembered) {
        String address = visit.address();
        visit.ctx()
                .contentType("application/atom+xml; charset=utf-8")
                .result(SignalFeed.atom(
                        told(visit, remembered).signals(),
                        address + visit.ctx().path().substring(1),
                        address));
    }

    private static void json(Visit visit, Remembered remembered) {
        Told told = told(visit, remembered);
        ObjectNode answer = MAPPER.createObjectNode();
        ArrayNode signals = answer.putArray("signals");
        told.signals().forEach(signal -> signals.add(SignalJson.of(signal)));
        answer.set("news", SignalJson.of(told.news()));
        answer.set("ahead", SignalJson.of(told.ahead()));
        visit.json(answer);
    }

    private static void dismiss(Visit visit) {
        String id = visit.path("id");
        Signals signals = new Signals(visit.store());
        Signal signal = signals.list(Filter.ALL, day(visit, "from"), day(visit, "to"), true).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.unknown("signal of these days", id));
        long seq = signals.dismiss(signal, visit.form("reason"), visit.visitor().name(), visit::now);
        visit.done(visit.back("/signals"), "dismissed", seq);
    }

    private static LocalDate day(Visit visit, String name) {
        String value = visit.form(name);
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new Refusal(400, "bad-date", name + " " + value + " is no day. Write YYYY-MM-DD.");
        }
    }
}
