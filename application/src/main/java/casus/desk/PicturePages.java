package casus.desk;

import casus.draw.Drawing;
import casus.draw.Intensity;
import casus.draw.Links;
import casus.draw.Table;
import casus.draw.View;
import casus.export.Formulas;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The same selection of incidents seen four ways: along time, on a map, as a network, by intensity. */
final class PicturePages {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int SHOWN = 400;
    private static final int CORNERS = 4;

    private PicturePages() {}

    /** Draws one of the four from what the address asks for. */
    private interface Draw {
        Drawing of(Visit visit, FourPictures pictures, FilterForm filter);
    }

    private static final Map<String, Draw> PICTURES = Map.of(
            "timeline",
            (visit, pictures, filter) -> pictures.timeline(filter.filter(), links(filter)),
            "map",
            (visit, pictures, filter) -> pictures.map(filter.filter(), view(visit), links(filter)),
            "network",
            (visit, pictures, filter) -> pictures.network(filter.filter(), links(filter)),
            "intensity",
            PicturePages::intensity);

    static List<Route> routes(Remembered remembered, FourPictures pictures) {
        List<Route> routes = new java.util.ArrayList<>();
        PICTURES.forEach((name, draw) -> {
            routes.add(Route.get("/" + name, Role.READER, visit -> page(visit, name, draw, remembered, pictures)));
            routes.add(Route.get(
                    "/" + name + ".csv",
                    Role.READER,
                    visit -> csv(visit, drawing(visit, name, draw, remembered, pictures))));
            routes.add(Route.get(
                    "/api/v1/" + name,
                    Role.READER,
                    visit -> json(visit, drawing(visit, name, draw, remembered, pictures))));
        });
        return routes;
    }

    private static Drawing drawing(Visit visit, String name, Draw draw, Remembered remembered, FourPictures pictures) {
        FilterForm filter = visit.filter("no");
        View view = view(visit);
        String scale = scale(visit);
        String key = name + " " + filter.at("") + " " + view + " " + scale + " " + visit.query("recipient");
        return remembered.of(key, Drawing.class, () -> draw.of(visit, pictures, filter));
    }

    private static void page(Visit visit, String name, Draw draw, Remembered remembered, FourPictures pictures) {
        Drawing drawing = drawing(visit, name, draw, remembered, pictures);
        FilterForm filter = visit.filter("no");
        String query = visit.ctx().queryString();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("name", name);
        values.put("filter", filter);
        values.put("drawing", drawing);
        values.put("rows", drawing.data().rows().stream().limit(SHOWN).toList());
        values.put("csv", "/" + name + ".csv" + (query == null ? "" : "?" + query));
        values.put("view", visit.query("view") == null ? "" : String.valueOf(visit.query("view")));
        values.put("scale", visit.query("scale") == null ? "" : String.valueOf(visit.query("scale")));
        values.put("recipient", visit.query("recipient") == null ? "" : String.valueOf(visit.query("recipient")));
        visit.page("picture", visit.words().say("menu." + name), name, values);
    }

    private static Drawing intensity(Visit visit, FourPictures pictures, FilterForm filter) {
        String recipient = visit.query("recipient");
        String actor = recipient == null ? null : filter.value("actor").isEmpty() ? null : filter.value("actor");
        return pictures.intensity(
                filter.filter(),
                actor,
                recipient,
                scale(visit).equals("goldstein") ? Intensity.Scale.GOLDSTEIN : Intensity.Scale.INCIDENTS,
                links(filter));
    }

    private static String scale(Visit visit) {
        String scale = visit.query("scale");
        if (scale != null && !List.of("incidents", "goldstein").contains(scale)) {
            throw new Refusal(400, "bad-scale", "scale is incidents or goldstein, not " + scale + ".");
        }
        return scale == null ? "incidents" : scale;
    }

    private static View view(Visit visit) {
        String area = visit.query("area");
        if (area != null) {
            String[] corners = area.split(",");
            try {
                if (corners.length == CORNERS) {
                    return new View.Area(
                            Double.parseDouble(corners[0]),
                            Double.parseDouble(corners[1]),
                            Double.parseDouble(corners[2]),
                            Double.parseDouble(corners[3]));
                }
            } catch (IllegalArgumentException e) {
                throw badArea(area);
            }
            throw badArea(area);
        }
        return "world".equals(visit.query("view")) ? new View.World() : new View.Fitted();
    }

    private static Refusal badArea(String area) {
        return new Refusal(
                400, "bad-area", "area " + area + " is none. Write west,south,east,north in degrees, as 30,40,45,52.");
    }

    /** Marks lead to the same selection, narrowed by what they stand for. */
    private static Links links(FilterForm filter) {
        return new Links() {
            @Override
            public String incident(String id) {
                return "/incidents/" + Visit.encode(id);
            }

            @Override
            public String period(LocalDate first, LocalDate last) {
                return filter.plus("since", first.toString()).with("/incidents", "until", last.toString());
            }

            @Override
            public String place(String name) {
                return filter.with("/incidents", "place", name);
            }

            @Override
            public String country(String code) {
                return filter.with("/incidents", "place", code);
            }

            @Override
            public String area(double west, double south, double east, double north) {
                String address = filter.at("/map");
                return address + (address.contains("?") ? "&" : "?") + "area=" + west + "," + south + "," + east + ","
                        + north;
            }

            @Override
            public String actor(String id) {
                return "/actors/" + Visit.encode(id);
            }

            @Override
            public @Nullable String dyad(String actor, String recipient) {
                String address = filter.with("/intensity", "actor", actor);
                return address + (address.contains("?") ? "&" : "?") + "recipient=" + Visit.encode(recipient);
            }
        };
    }

    private static void csv(Visit visit, Drawing drawing) {
        StringBuilder csv = new StringBuilder();
        line(csv, drawing.data().columns().stream().map(Table.Column::name).toList());
        for (Table.Row row : drawing.data().rows()) {
            line(csv, row.cells());
        }
        visit.ctx()
                .contentType("text/csv; charset=utf-8")
                .header(
                        "Content-Disposition",
                        "attachment; filename=\"casus" + visit.ctx().path().replace('/', '-') + "\"")
                .result(csv.toString());
    }

    private static void line(StringBuilder csv, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            boolean number = cell.matches("-?[0-9.]+");
            csv.append(i == 0 ? "" : ",")
                    .append('"')
                    .append((number ? cell : Formulas.guarded(cell)).replace("\"", "\"\""))
                    .append('"');
        }
        csv.append("\r\n");
    }

    private static void json(Visit visit, Drawing drawing) {
        ObjectNode answer = MAPPER.createObjectNode().put("summary", drawing.summary());
        ArrayNode columns = answer.putArray("columns");
        drawing.data().columns().forEach(column -> columns.add(column.name()));
        ArrayNode rows = answer.putArray("rows");
        for (Table.Row row : drawing.data().rows()) {
            ArrayNode cells = rows.addArray();
            row.cells().forEach(cells::add);
        }
        visit.json(answer);
    }
}
