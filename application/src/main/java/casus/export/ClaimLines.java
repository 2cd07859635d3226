package casus.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Claims one a line, in the contract's form, with what the record knows of them and their article. */
final class ClaimLines {
    static final Layout LAYOUT = new Layout(
            "claim lines",
            List.of(
                    "id",
                    "article",
                    "kind",
                    "evidence",
                    "slots",
                    "status",
                    "certainty",
                    "background",
                    "attribution",
                    "time",
                    "place",
                    "rule",
                    "type",
                    "mode",
                    "contexts",
                    "cameo",
                    "goldstein",
                    "quad",
                    "trigger",
                    "actors",
                    "recipients",
                    "figures",
                    "measure",
                    "low",
                    "high",
                    "approximate",
                    "unit",
                    "of",
                    "what",
                    "asOf",
                    "event",
                    "relation",
                    "subject",
                    "object",
                    "review",
                    "incident",
                    "key",
                    "origin",
                    "url",
                    "outlet",
                    "title",
                    "published"));

    private ClaimLines() {}

    static void write(Source source, OutputStream out) throws IOException {
        source.claims(row -> {
            Json.line(out, row.json());
            source.wrote();
        });
    }
}
