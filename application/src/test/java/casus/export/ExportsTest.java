package casus.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.record.Filter;
import casus.record.Location;
import casus.record.Store;
import casus.record.StoreProblem;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every table read by a reader of somebody else's. */
class ExportsTest {
    private static final Filter NEWS = Filter.of(Map.of("background", "no"));

    private static Path folder = Path.of("");
    private static Store store;

    @BeforeAll
    static void fill(@TempDir Path given) throws Exception {
        folder = given;
        store = Filled.in(folder.resolve("store"));
    }

    @Test
    void csvHoldsEveryClaimWithEveryField() throws IOException {
        List<CSVRecord> rows = csv("csv", Filter.ALL, ',');
        assertThat(rows).hasSize(14);
        assertThat(rows.get(0).getParser().getHeaderNames())
                .isEqualTo(ClaimColumns.LIST.stream().map(Column::name).toList());
        CSVRecord strike = row(rows, "trigger.text", "struck");
        assertThat(strike.get("type")).isEqualTo("ASSAULT");
        assertThat(strike.get("contexts")).isEqualTo("military|human_rights");
        assertThat(strike.get("goldstein")).isEqualTo("-10");
        assertThat(strike.get("place.latitude")).isEqualTo("50.9216");
        assertThat(strike.get("evidence.exact")).isEqualTo("Russian forces struck a bakery in Sumy with a drone");
        assertThat(row(rows, "measure", "detained").get("low")).isEqualTo("30");
        assertThat(row(rows, "kind", "relation").get("object")).isEqualTo("UKR");
    }

    @Test
    void noCellOfCsvIsRunAsAFormula() throws IOException {
        CSVRecord row = row(csv("csv", Filter.ALL, ','), "trigger.text", "met");
        assertThat(row.get("outlet")).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(row.get("title")).isEqualTo("'-- Talks, \"soon\", says Ankara");
        for (String text : List.of("=1", "＝1", "'=1", "''-x", "@a", "\tb", "'a", "", "plain", "-", "a=b")) {
            assertThat(Formulas.unguarded(Formulas.guarded(text))).isEqualTo(text);
            assertThat(Formulas.guarded(text)).doesNotMatch("(?s)[=+\\-@\t\r＝＋－＠].*");
        }
    }

    @Test
    void xlsxHoldsTheSameTextsAndNumbers() throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(Filled.export(store, "xlsx")))) {
            List<Row> rows = book.getFirstSheet().read();
            List<CSVRecord> expected = csv("csv", Filter.ALL, ',');
            assertThat(rows).hasSize(expected.size() + 1);
            for (int i = 0; i < expected.size(); i++) {
                for (int j = 0; j < ClaimColumns.LIST.size(); j++) {
                    Column<?> column = ClaimColumns.LIST.get(j);
                    String cell = rows.get(i + 1).getCellText(j);
                    boolean number = column.kind() == Column.Kind.NUMBER && !cell.isEmpty();
                    assertThat(number ? Values.cell(Double.valueOf(cell)) : cell)
                            .as(column.name())
                            .isEqualToIgnoringCase(
                                    Formulas.unguarded(expected.get(i).get(j)));
                }
            }
        }
    }

    @Test
    void aWorkbookGoesOnInTheNextSheetAndSaysWhereItCutsACell() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LeftOut leftOut = new LeftOut();
        List<Column<String>> columns = new Column.Columns<String>()
                .text("word", "a word", word -> word)
                .list();
        try (XlsxTable<String> table = new XlsxTable<>(columns, "words", out, leftOut, 3)) {
            for (String word : List.of("one", "two", "three", "x".repeat(40_000))) {
                table.take(word);
            }
            table.finish();
        }
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            assertThat(book.getSheets().map(sheet -> sheet.getName())).containsExactly("words", "words 2");
            List<Row> second =
                    book.getSheets().skip(1).findFirst().orElseThrow().read();
            assertThat(second.get(0).getCellText(0)).isEqualTo("word");
            assertThat(second.get(1).getCellText(0)).isEqualTo("three");
            assertThat(second.get(2).getCellText(0))
                    .hasSize(32_767)
                    .endsWith("[cut here: the text has 40000 characters]");
        }
        assertThat(leftOut.counts()).containsValue(1);
    }

    @Test
    void aWorkbookDoesNotSayWhenItWasWritten() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(Filled.export(store, "xlsx")))) {
            List<String> moments = new ArrayList<>();
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal().getYear()).isEqualTo(1980);
                String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                Matcher moment =
                        Pattern.compile("<dcterms:created[^>]*>([^<]*)").matcher(text);
                while (moment.find()) {
                    moments.add(moment.group(1));
                }
            }
            assertThat(moments).containsExactly("1980-01-01T00:00:00Z");
        }
    }

    @Test
    void parquetHoldsTheSameRows() throws IOException {
        Path file = folder.resolve("claims.parquet");
        new Exporter(store, Filter.ALL).to(Formats.named("parquet").orElseThrow(), file);
        List<CSVRecord> expected = csv("csv", Filter.ALL, ',');
        int count = 0;
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            MessageType schema = reader.getFileMetaData().getSchema();
            for (PageReadStore pages = reader.readNextRowGroup(); pages != null; pages = reader.readNextRowGroup()) {
                RecordReader<Group> rows = new ColumnIOFactory()
                        .getColumnIO(schema)
                        .getRecordReader(pages, new GroupRecordConverter(schema));
                for (long i = 0; i < pages.getRowCount(); i++) {
                    Group row = rows.read();
                    CSVRecord expectedRow = expected.get(count++);
                    for (Column<?> column : ClaimColumns.LIST) {
                        String cell = Formulas.unguarded(expectedRow.get(column.name()));
                        boolean there = row.getFieldRepetitionCount(column.name()) > 0;
                        assertThat(there ? value(row, column) : "")
                                .as(column.name())
                                .isEqualTo(cell);
                    }
                }
            }
        }
        assertThat(count).isEqualTo(expected.size());
    }

    @Test
    void acledHasOneRowAnIncidentWithASingleFigureAndIdsOfItsOwn() throws IOException {
        List<CSVRecord> rows = csv("acled", NEWS, ',');
        CSVRecord strike = row(rows, "sub_event_type", "Air/drone strike");
        assertThat(strike.get("event_id_cnty")).startsWith("casus:");
        assertThat(strike.get("event_date")).isEqualTo("2025-02-17");
        assertThat(strike.get("time_precision")).isEqualTo("1");
        assertThat(strike.get("inter1")).isEqualTo("External/Other forces");
        assertThat(strike.get("inter2")).isEqualTo("Civilians");
        assertThat(strike.get("civilian_targeting")).isEqualTo("Civilian targeting");
        assertThat(strike.get("country")).isEqualTo("Ukraine");
        assertThat(strike.get("source")).isEqualTo("Dawn Courier; Evening Post");
        assertThat(strike.get("fatalities")).isEqualTo("11");
        assertThat(row(rows, "event_type", "Protests").get("inter1")).isEqualTo("Protesters");
        assertThat(rows).hasSize(2);
    }

    @Test
    void gedHasDeadlyIncidentsWithThreeFigures() throws IOException {
        List<CSVRecord> rows = csv("ged", NEWS, ',');
        assertThat(rows).hasSize(1);
        CSVRecord strike = rows.get(0);
        assertThat(strike.get("type_of_violence")).isEqualTo("3");
        assertThat(strike.get("low")).isEqualTo("11");
        assertThat(strike.get("high")).isEqualTo("14");
        assertThat(strike.get("best")).isEqualTo("11");
        assertThat(strike.get("number_of_sources")).isEqualTo("2");
        assertThat(strike.get("geom_wkt")).isEqualTo("POINT (34.8003 50.9216)");
        assertThat(strike.get("priogrid_gid")).isEqualTo("202750");
        assertThat(strike.get("date_prec")).isEqualTo("1");
    }

    @Test
    void ploverCountsAPlannedMeetingAsAnAgreementAndLeavesOutWhatIsNoEvent() throws IOException {
        List<CSVRecord> rows = csv("plover", NEWS, '\t');
        assertThat(row(rows, "Event Text", "Turkey is to host a summit").get("Event Type"))
                .isEqualTo("AGREE");
        assertThat(row(rows, "Event Text", "Turkey is to host a summit").get("Claim Type"))
                .isEqualTo("CONSULT");
        assertThat(rows.stream().map(row -> row.get("Event Text")))
                .noneMatch(text -> text.contains("should send")
                        || text.contains("No answer")
                        || text.contains("Belgorod")
                        || text.contains("1994"));
        assertThat(rows.stream().map(row -> row.get("Event Type")))
                .containsOnly("AGREE", "CONSULT", "ASSAULT", "PROTEST", "COERCE");
        assertThat(rows.stream().map(row -> row.get("Event Type")).filter("ASSAULT"::equals))
                .hasSize(2);
    }

    @Test
    void whatACodedExportLeavesOutIsCounted() throws IOException {
        Exporter.Done done =
                new Exporter(store, NEWS).to(Formats.named("plover").orElseThrow(), OutputStream.nullOutputStream());
        assertThat(done.written()).isEqualTo(6);
        assertThat(done.leftOut())
                .containsOnly(
                        Map.entry("event claims that PLOVER does not code", 1),
                        Map.entry("event claims that are requested", 1),
                        Map.entry("event claims that are denied", 1));
    }

    @Test
    void cameoHasPairsWithJoinedCodes() throws IOException {
        List<CSVRecord> rows = csv("cameo", NEWS, '\t');
        CSVRecord strike = row(rows, "EventCode", "1951");
        assertThat(strike.get("Actor1Code")).isEqualTo("RUSMIL");
        assertThat(strike.get("Actor2Code")).isEqualTo("UKRCVL");
        assertThat(strike.get("EventRootCode")).isEqualTo("19");
        assertThat(strike.get("QuadClass")).isEqualTo("4");
        assertThat(strike.get("SQLDATE")).isEqualTo("20250217");
        assertThat(rows.stream()
                        .filter(row -> row.get("EventCode").equals("040"))
                        .map(row -> row.get("Actor1Code") + ">" + row.get("Actor2Code")))
                .containsExactly("RUS>UKR", "UKR>RUS");
        assertThat(rows.stream()
                        .filter(row -> row.get("EventCode").equals("036"))
                        .map(row -> row.get("Actor2Code")))
                .containsExactly("RUS", "UKR");
    }

    @Test
    void jsonlGivesEachClaimInTheContractsForm() throws IOException {
        List<JsonNode> lines =
                Filled.text(store, "jsonl").lines().map(ExportsTest::json).toList();
        assertThat(lines).hasSize(14);
        for (JsonNode line : lines) {
            assertThat(ClaimLines.LAYOUT.columns()).containsAll(names(line));
            assertThat(line.path("evidence").path("exact").asText()).isNotEmpty();
        }
    }

    @Test
    void aDataPackageDescribesItsTablesAndIsTheSameInAFolderAndPacked() throws IOException {
        Format format = Formats.named("datapackage").orElseThrow();
        Path plain = folder.resolve("package");
        Path packed = folder.resolve("package.zip");
        new Exporter(store, Filter.ALL).to(format, plain);
        new Exporter(store, Filter.ALL).to(format, packed);
        JsonNode description = json(Files.readString(plain.resolve("datapackage.json")));
        assertThat(Schemas.problems("datapackage.schema.json", description)).isEmpty();
        for (JsonNode resource : description.path("resources")) {
            List<CSVRecord> rows =
                    parsed(Files.readString(plain.resolve(resource.path("path").asText())), ',');
            List<String> fields = resource.path("schema").path("fields").findValuesAsText("name");
            assertThat(rows).isNotEmpty();
            assertThat(rows.get(0).getParser().getHeaderNames()).isEqualTo(fields);
            String key = resource.path("schema").path("primaryKey").asText();
            assertThat(rows.stream().map(row -> row.get(key))).doesNotHaveDuplicates();
        }
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(packed))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(entries).hasSize(5);
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            assertThat(entry.getValue()).isEqualTo(Files.readAllBytes(plain.resolve(entry.getKey())));
        }
        assertThatThrownBy(() -> new Exporter(store, Filter.ALL).to(format, plain))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("Name another folder");
    }

    /** All but the workbook, whose bytes hold the moment it was made; that its cells are those of the CSV is tested apart. */
    static Stream<String> names() {
        return Formats.all().stream().map(Format::name);
    }

    @ParameterizedTest
    @MethodSource("names")
    void theOrderOfAddingChangesNothing(String format) throws Exception {
        List<JsonNode> reversed = Filled.analyses();
        Collections.reverse(reversed);
        Path place = folder.resolve("reversed-" + format);
        try (Store other = Store.open(Location.of(place.toString(), Map.of()))) {
            for (JsonNode analysis : reversed) {
                Filled.add(other, analysis);
            }
            assertThat(Filled.export(other, format)).isEqualTo(Filled.export(store, format));
        }
    }

    @Test
    void aFileIsThereOnlyOnceItIsComplete() throws IOException {
        Path file = folder.resolve("broken.csv");
        Files.writeString(file, "old");
        Format breaking = new Format("broken", "breaks", false, false, List.of(), (source, out) -> {
            out.write(1);
            throw new IOException("disk full");
        });
        assertThatThrownBy(() -> new Exporter(store, Filter.ALL).to(breaking, file))
                .isInstanceOf(StoreProblem.class)
                .hasMessageContaining("disk full");
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    private static String value(Group row, Column<?> column) {
        return switch (column.kind()) {
            case TEXT -> row.getString(column.name(), 0);
            case NUMBER -> Values.cell(row.getDouble(column.name(), 0));
            case WHOLE -> Values.cell(row.getLong(column.name(), 0));
            case FLAG -> Values.cell(row.getBoolean(column.name(), 0));
        };
    }

    private static List<CSVRecord> csv(String format, Filter filter, char between) throws IOException {
        return parsed(new String(Filled.export(store, format, filter), StandardCharsets.UTF_8), between);
    }

    private static List<CSVRecord> parsed(String text, char between) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(between)
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(text))
                .getRecords();
    }

    private static CSVRecord row(List<CSVRecord> rows, String column, String value) {
        return rows.stream()
                .filter(row -> row.get(column).equals(value))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no row with " + column + " " + value));
    }

    private static List<String> names(JsonNode node) {
        List<String> names = new java.util.ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode json(String text) {
        try {
            return Filled.MAPPER.readTree(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
