package casus.desk;

import casus.export.Exporter;
import casus.export.Format;
import casus.export.Formats;
import java.util.List;
import java.util.Map;

/** The record in the forms that others read, of whatever filter the address has. */
final class ExportPages {
    private ExportPages() {}

    static List<Route> routes() {
        return List.of(
                Route.get("/export", Role.READER, ExportPages::choose),
                Route.get("/export/{format}", Role.READER, ExportPages::write),
                Route.get("/api/v1/exports/{format}", Role.READER, ExportPages::write));
    }

    private static void choose(Visit visit) {
        visit.page(
                "export",
                visit.words().say("export.title"),
                "export",
                Map.of("filter", visit.filter("any"), "formats", Formats.all()));
    }

    private static void write(Visit visit) throws java.io.IOException {
        String name = visit.path("format");
        Format format = Formats.named(name)
                .orElseThrow(() -> Refusal.unknown(
                        "format " + name + ". Use one of "
                                + Formats.all().stream().map(Format::name).toList() + "; not",
                        name));
        if (name.equals("record") && !visit.visitor().administers()) {
            throw new Refusal(
                    403, "not-allowed", "The whole record with its documents is given to administrators alone.");
        }
        Exporter exporter = new Exporter(
                visit.store(), visit.filter(format.news() ? "no" : "any").filter(), visit.mask());
        visit.ctx().contentType(media(name));
        visit.ctx().header("Content-Disposition", "attachment; filename=\"casus-" + name + suffix(name) + "\"");
        exporter.to(format, visit.ctx().outputStream());
    }

    private static String media(String format) {
        return switch (format) {
            case "csv", "acled", "ged" -> "text/csv; charset=utf-8";
            case "plover", "cameo" -> "text/tab-separated-values; charset=utf-8";
            case "geojson" -> "application/geo+json";
            case "jsonl", "record" -> "application/x-ndjson";
            case "xlsx" -> "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
            case "gexf", "graphml" -> "application/xml";
            case "webannotation" -> "application/ld+json";
            case "datapackage" -> "application/zip";
            default -> "application/octet-stream";
        };
    }

    private static String suffix(String format) {
        return switch (format) {
            case "csv", "acled", "ged" -> ".csv";
            case "plover", "cameo" -> ".tsv";
            case "jsonl", "record" -> ".jsonl";
            case "webannotation" -> ".jsonld";
            case "datapackage" -> ".zip";
            default -> "." + format;
        };
    }
}
