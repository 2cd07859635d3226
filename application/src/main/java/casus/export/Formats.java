package casus.export;

import casus.record.ClaimQuery;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All forms in which the record is given out. */
public final class Formats {
    private static final Layout CLAIMS = Layout.of("claims", ClaimColumns.LIST);
    private static final Layout INCIDENTS = Layout.of("incidents", IncidentColumns.LIST);
    private static final Layout NETWORK = new Layout(
            "network",
            Stream.concat(GraphFiles.NODE_FIELDS.stream(), GraphFiles.EDGE_FIELDS.stream())
                    .toList());

    private static final List<Format> ALL = List.of(
            Format.text(
                    "csv",
                    "claims, one a row; can be reviewed and imported",
                    CLAIMS,
                    (source, out) -> claims(source, new CsvTable<>(ClaimColumns.LIST, ',', out))),
            Format.text(
                    "jsonl",
                    "claims, one a line, in the contract's form with fields of their article; can be imported",
                    ClaimLines.LAYOUT,
                    ClaimLines::write),
            binary("xlsx", "claims as a workbook", List.of(CLAIMS), (source, out) -> {
                try (XlsxTable<ClaimQuery.Row> table =
                        new XlsxTable<>(ClaimColumns.LIST, "claims", out, source.leftOut())) {
                    claims(source, table);
                }
            }),
            binary(
                    "parquet",
                    "claims as Parquet",
                    List.of(CLAIMS),
                    (source, out) -> claims(source, new ParquetTable<>(ClaimColumns.LIST, ClaimQuery.Row.class, out))),
            Format.news(
                    "acled",
                    "incidents in ACLED's columns, as CSV",
                    Layout.of("acled", AcledColumns.LIST),
                    Formats::acled),
            Format.news(
                    "ged",
                    "deadly incidents in the columns of UCDP GED, as CSV",
                    Layout.of("ged", GedColumns.LIST),
                    Formats::ged),
            Format.news(
                    "plover",
                    "event claims in POLECAT's columns, divided by tabs",
                    Layout.of("plover", PloverColumns.LIST),
                    Formats::plover),
            Format.news(
                    "cameo",
                    "event claims in GDELT's columns, one row a pair, divided by tabs",
                    Layout.of("cameo", CameoColumns.LIST),
                    Formats::cameo),
            Format.news("geojson", "incidents as GeoJSON", INCIDENTS, GeoJson::write),
            Format.news("gexf", "who acts upon whom, as GEXF", NETWORK, GraphFiles::gexf),
            Format.news("graphml", "who acts upon whom, as GraphML", NETWORK, GraphFiles::graphml),
            Format.text("webannotation", "claims as W3C Web Annotations", WebAnnotation.LAYOUT, WebAnnotation::write),
            binary(
                    DataPackage.NAME,
                    "claims, incidents, articles and actors as a Frictionless data package: a folder, or a ZIP where"
                            + " --out ends in .zip",
                    List.of(
                            CLAIMS,
                            INCIDENTS,
                            Layout.of("articles", DataPackage.ARTICLES),
                            Layout.of("actors", DataPackage.ACTORS)),
                    DataPackage::zip),
            new Format(
                    RecordLines.NAME,
                    "the whole record with documents, analyses and decisions, one a line; imported into an empty record"
                            + " it gives the same again",
                    false,
                    false,
                    List.of(RecordLines.ARTICLE, RecordLines.RECEIVED, RecordLines.DECISION),
                    RecordLines::write));

    private Formats() {}

    public static List<Format> all() {
        return ALL;
    }

    /** The format of a name. */
    public static Optional<Format> named(String name) {
        return ALL.stream().filter(format -> format.name().equals(name)).findFirst();
    }

    private static Format binary(String name, String says, List<Layout> layouts, Format.Writing writing) {
        return new Format(name, says, false, true, layouts, writing);
    }

    private static void claims(Source source, Table<ClaimQuery.Row> table) throws IOException {
        source.claims(row -> put(source, table, row));
        table.finish();
    }

    private static void acled(Source source, OutputStream out) throws IOException {
        CsvTable<AcledColumns.Row> table = new CsvTable<>(AcledColumns.LIST, ',', out);
        source.incidents(
                incident -> put(source, table, AcledColumns.row(new Happening(incident, source), source.leftOut())));
        table.finish();
    }

    private static void ged(Source source, OutputStream out) throws IOException {
        CsvTable<GedColumns.Row> table = new CsvTable<>(GedColumns.LIST, ',', out);
        source.incidents(
                incident -> put(source, table, GedColumns.row(new Happening(incident, source), source.leftOut())));
        table.finish();
    }

    private static void plover(Source source, OutputStream out) throws IOException {
        CsvTable<PloverColumns.Row> table = new CsvTable<>(PloverColumns.LIST, '\t', out);
        source.claims(row -> put(
                source,
                table,
                Coding.of(row.claim(), source.leftOut()).map(coding -> new PloverColumns.Row(row, coding, source))));
        table.finish();
    }

    private static void cameo(Source source, OutputStream out) throws IOException {
        CsvTable<CameoColumns.Row> table = new CsvTable<>(CameoColumns.LIST, '\t', out);
        source.claims(row -> {
            Optional<Coding> coding = Coding.of(row.claim(), source.leftOut());
            if (coding.isPresent()) {
                for (CameoColumns.Row pair : CameoColumns.rows(row, coding.get(), source)) {
                    put(source, table, pair);
                }
            }
        });
        table.finish();
    }

    private static <T> void put(Source source, Table<T> table, Optional<T> row) throws IOException {
        if (row.isPresent()) {
            put(source, table, row.get());
        }
    }

    private static <T> void put(Source source, Table<T> table, T row) throws IOException {
        table.take(row);
        source.wrote();
    }
}
