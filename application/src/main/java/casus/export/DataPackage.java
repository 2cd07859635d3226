package casus.export;

import casus.record.ActorQuery;
import casus.record.ArticleQuery;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A data package of Frictionless: tables as CSV and their description, in a folder or packed as ZIP. */
final class DataPackage {
    static final String NAME = "datapackage";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    static final List<Column<ActorQuery.Actor>> ACTORS = new Column.Columns<ActorQuery.Actor>()
            .text("id", "Casus's id", ActorQuery.Actor::id)
            .text("name", "its name", ActorQuery.Actor::name)
            .text("code", "country, ISO 3166 alpha-3, or block", ActorQuery.Actor::code)
            .text("sectors", "PLOVER sectors divided by |", actor -> String.join("|", actor.sectors()))
            .text("partOf", "id of what it is part of", ActorQuery.Actor::partOf)
            .text("wikidata", "Wikidata id", ActorQuery.Actor::wikidata)
            .list();

    static final List<Column<ArticleQuery.Row>> ARTICLES = new Column.Columns<ArticleQuery.Row>()
            .text("key", "key of the article in the record", ArticleQuery.Row::key)
            .text("origin", "path or address that it came from", ArticleQuery.Row::origin)
            .text("sha256", "hash of the bytes received", ArticleQuery.Row::sha256)
            .text("url", "its address", ArticleQuery.Row::url)
            .text("outlet", "who published it", ArticleQuery.Row::outlet)
            .text("title", "headline", ArticleQuery.Row::title)
            .text("kind", "news, opinion, analysis, live, interview or other", ArticleQuery.Row::kind)
            .text("language", "its language", ArticleQuery.Row::language)
            .text("published", "day it was published", ArticleQuery.Row::published)
            .text("copyOf", "the same for all copies of one text", ArticleQuery.Row::copyOf)
            .whole("claims", "how many claims it makes", article -> (long) article.claims())
            .list();

    private final Source source;
    private final Place files;
    private final ObjectNode description =
            Json.object().put("name", "casus").put("title", "Record of claims, by Casus");
    private final ArrayNode resources = description.putArray("resources");

    private DataPackage(Source source, Place files) {
        this.source = source;
        this.files = files;
    }

    /** Where the files of the package go. */
    private interface Place {
        void write(String name, Sink<OutputStream> content) throws IOException;
    }

    static void zip(Source source, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        new DataPackage(source, (name, content) -> {
                    ZipEntry entry = new ZipEntry(name);
                    entry.setTimeLocal(NO_TIME);
                    zip.putNextEntry(entry);
                    content.take(zip);
                    zip.closeEntry();
                })
                .write();
        zip.finish();
    }

    static void folder(Source source, Path folder) throws IOException {
        new DataPackage(source, (name, content) -> {
                    try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)))) {
                        content.take(file);
                    }
                })
                .write();
    }

    private void write() throws IOException {
        table(
                "claims",
                ClaimColumns.LIST,
                table -> source.claims(row -> {
                    table.take(row);
                    source.wrote();
                }));
        table(
                "incidents",
                IncidentColumns.LIST,
                table -> source.incidents(incident -> table.take(new Happening(incident, source))));
        table("articles", ARTICLES, table -> source.articles(table::take));
        table("actors", ACTORS, table -> source.actors(table::take));
        files.write("datapackage.json", out -> Json.write(out, description.toPrettyString() + "\n"));
    }

    private <T> void table(String name, List<Column<T>> columns, Sink<Table<T>> rows) throws IOException {
        files.write(name + ".csv", out -> {
            CsvTable<T> table = new CsvTable<>(columns, ',', out);
            rows.take(table);
            table.finish();
        });
        ObjectNode resource = resources
                .addObject()
                .put("name", name)
                .put("path", name + ".csv")
                .put("profile", "tabular-data-resource")
                .put("format", "csv")
                .put("mediatype", "text/csv")
                .put("encoding", "utf-8");
        ObjectNode schema = resource.putObject("schema");
        ArrayNode fields = schema.putArray("fields");
        columns.forEach(column -> fields.addObject()
                .put("name", column.name())
                .put("type", column.kind().word())
                .put("description", column.says()));
        schema.putArray("missingValues").add("");
        schema.put("primaryKey", columns.get(0).name());
    }
}
