package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of the record as a user types them. */
class RecordCommandsTest {
    private static final String FIRST =
            "Russian troops attacked the town of Sumy on 3 March 2025, killing four soldiers.";
    private static final String SECOND =
            "On 3 March 2025 Russian forces attacked Sumy, killing six soldiers, police said.";

    @TempDir
    private Path folder = Path.of("");

    private String store = "";

    @BeforeEach
    void name() {
        store = folder.resolve("record").toString();
    }

    private Path text(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private Run casus(String... arguments) {
        String[] all = new String[arguments.length + 2];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--store";
        all[arguments.length + 1] = store;
        return Run.of(all);
    }

    private Run add(Path... files) {
        String[] all = new String[files.length + 5];
        all[0] = "add";
        for (int i = 0; i < files.length; i++) {
            all[i + 1] = files[i].toString();
        }
        all[files.length + 1] = "--as";
        all[files.length + 2] = "raw";
        all[files.length + 3] = "--date";
        all[files.length + 4] = "2025-03-04";
        return casus(all);
    }

    @Test
    void addsOnceAndSaysSo() throws IOException {
        Path first = text("one.txt", FIRST);
        Run added = add(first);
        assertThat(added.status()).isZero();
        assertThat(added.out()).contains("new 1", "already known 0", "refused 0");
        assertThat(add(first).out()).contains("new 0", "already known 1");
        text("one.txt", SECOND);
        Run changed = add(first);
        assertThat(changed.out()).contains("updated 1");
        assertThat(changed.err()).contains("version 2");
        Run refused = add(folder.resolve("nowhere.txt"));
        assertThat(refused.status()).isEqualTo(1);
        assertThat(refused.out()).contains("refused 1", "missing");
    }

    @Test
    void tellsHowFarItIsWhereThatIsAskedForAndGoesOnWhereItStopped() throws IOException {
        text("one.txt", FIRST);
        add(folder.resolve("one.txt"));
        text("two.txt", SECOND);
        Run run = casus(
                "add",
                folder.resolve("one.txt").toString(),
                folder.resolve("two.txt").toString(),
                "--as",
                "raw",
                "--date",
                "2025-03-04",
                "--progress");
        assertThat(run.err()).contains("2 of 2 documents, ", " a second, 0 not read");
        assertThat(run.out()).contains("new 1", "already known 1");
    }

    @Test
    void searchesListsShowsAndRemoves() throws IOException {
        add(text("one.txt", FIRST), text("two.txt", SECOND));
        assertThat(casus("search", "attacked", "--actor", "RUS").out()).contains("ASSAULT", "Sumy", "claims");
        assertThat(casus("search", "--place", "POL").out()).contains("0 claims");
        assertThat(casus("search", "--since", "soon").err()).contains("no day");
        assertThat(casus("search", "--articles", "sumy").out()).contains("one.txt", "two.txt");
        String list = casus("list").out();
        assertThat(list).contains("2 articles");
        String key = list.substring(0, list.indexOf(' '));
        assertThat(casus("show", key).out()).contains("SHA-256", "killed 4");
        assertThat(casus("show", key, "--format", "json").out()).contains("\"contract\" : 1");
        assertThat(casus("show", "no-such").status()).isEqualTo(1);
        assertThat(casus("remove", key).out()).contains("removed");
        assertThat(casus("remove", key).status()).isEqualTo(1);
        assertThat(casus("list").out()).contains("1 article\n");
    }

    @Test
    void incidentsHoldReportsTogetherAndPersonsDecide() throws IOException {
        add(text("one.txt", FIRST), text("two.txt", SECOND));
        String line = casus("incidents", "--type", "ASSAULT").out();
        assertThat(line).contains("4–6 killed", "2 reports", "1 incident\n");
        String id = line.substring(0, line.indexOf(' '));
        String shown = casus("incident", "show", id).out();
        assertThat(shown).contains("together: ", "contradicting", "killing six soldiers");
        String claim = shown.lines()
                .filter(each -> each.contains("ASSAULT") && !each.startsWith(id) && !each.contains(" " + id + " "))
                .map(each -> each.strip().split(" ")[0])
                .findFirst()
                .orElseThrow();
        assertThat(casus("incident", "split", id, claim, "--who", "anna").out()).contains("decision 1");
        assertThat(casus("incidents", "--type", "ASSAULT").out()).contains("2 incidents");
        assertThat(casus("history").out()).contains("anna", "apart");
        assertThat(casus("undo").out()).contains("undone");
        assertThat(casus("incidents", "--type", "ASSAULT").out()).contains("1 incident\n");
        assertThat(casus("incident", "show", "none").err()).contains("There is no incident none");
        assertThat(casus("incidents", "--format", "json").out()).contains("\"incidents\": [", "\"origin\"");
    }

    @Test
    void aReviewerGoesThroughClaimsByLetters() throws IOException {
        add(text("one.txt", FIRST), text("two.txt", SECOND));
        Run run = Run.with(
                "f status denied\nu\nf status nonsense\nwhat\nr\n",
                "review",
                "--kind",
                "event",
                "--who",
                "ben",
                "--store",
                store);
        assertThat(run.out())
                .contains("2 claims to look at", "status cannot be nonsense", "undone", "1 decision of ben");
        assertThat(casus("history").out()).contains("ben");
    }

    @Test
    void reviewersCodeASampleBlindAndSomebodySettlesIt() throws IOException {
        add(text("one.txt", FIRST), text("two.txt", SECOND));
        assertThat(casus("sample", "draw", "pilot", "--reviewers", "anna", "--size", "2")
                        .err())
                .contains("two reviewers");
        assertThat(casus("sample", "draw", "pilot", "--reviewers", "anna, ben", "--kind", "event", "--seed", "7")
                        .out())
                .contains("2 claims", "--who ben");
        Run anna = Run.with("f status denied\na\na\n", "sample", "code", "pilot", "--who", "anna", "--store", store);
        assertThat(anna.out()).contains("2 claims to code", "status = denied", "anna: 2 of 2 coded");
        assertThat(casus("sample", "agreement", "pilot").err()).contains("anna 2, ben 0 of 2 claims");
        assertThat(casus("history").out()).contains("verdict  of sample pilot").doesNotContain("denied");
        assertThat(casus("sample", "code", "pilot", "--who", "eva").err()).contains("no reviewer");
        Run ben = Run.with("what\nr\nu\nr\n", "sample", "code", "pilot", "--who", "ben", "--store", store);
        assertThat(ben.out()).contains("taken back", "ben: 1 of 2 coded");
        Run again = Run.with("a\n", "sample", "code", "pilot", "--who", " ben ", "--store", store);
        assertThat(again.out()).contains("1 claim to code of 2", "all reviewers are done");
        assertThat(casus("sample", "agreement", "pilot").out()).contains("alpha", "whole", "status", "1 of 2");
        assertThat(casus("sample", "list").out()).contains("anna 2, ben 2");
        Run settled = Run.with("1\n2\n", "sample", "settle", "pilot", "--who", "chief", "--store", store);
        assertThat(settled.out()).contains("1 anna: ", "2 ben: ", "0 claims open");
        assertThat(casus("history").out()).contains("chief");
        assertThat(casus("sample", "draw", "pilot", "--reviewers", "a,b").err()).contains("already");
    }

    @Test
    void actorsAreSplitAndOwnListsUsed() throws IOException {
        add(text("one.txt", FIRST), text("two.txt", SECOND));
        String list = casus("list").out();
        String key = list.substring(0, list.indexOf(' '));
        assertThat(casus("actors", "split", "RUS.MIL", "RUS.MIL.EAST", "--called", "Eastern troops", "--article", key)
                        .out())
                .contains("decision 1");
        assertThat(casus("actors", "eastern").out()).contains("RUS.MIL.EAST  Eastern troops  part of RUS");
        assertThat(casus("search", "--actor", "RUS.MIL.EAST").out()).contains("RUS.MIL.EAST → ");
        assertThat(casus("history").out()).contains("actor-split  RUS.MIL: RUS.MIL.EAST, Eastern troops");
        assertThat(casus("undo").out()).contains("undone");
        assertThat(casus("search", "--actor", "RUS.MIL.EAST").out()).contains("0 claims");

        Path dictionary = text("mine.tsv", "RUS.GRB\tGrey Brigade\tGrey Brigade|Greys\tRUS\tMIL\n");
        assertThat(casus("dictionary", "add", dictionary.toString()).out()).contains("mine.tsv: decision");
        assertThat(casus("dictionary").out()).contains("mine.tsv  1 actor");
        assertThat(casus("dictionary", "show", "mine.tsv").out()).contains("Grey Brigade|Greys");
        add(text("three.txt", "The Grey Brigade attacked the town of Okhtyrka on 4 March 2025."));
        assertThat(casus("search", "--actor", "RUS.GRB").out()).contains("ASSAULT", "1 claim\n");
        Path whole = folder.resolve("whole.jsonl");
        casus("export", "record", "--out", whole.toString());
        assertThat(whole).content().contains("Grey Brigade|Greys");
        assertThat(casus("dictionary", "remove", "mine.tsv").out()).contains("decision");
        assertThat(casus("reanalyse").out()).contains("3 articles, 1 changed");
        assertThat(casus("dictionary", "add", text("bad.tsv", "one\ttwo\n").toString())
                        .err())
                .contains("bad.tsv, line 1");
    }

    @Test
    void aNameIsTrimmedAndChecked() throws IOException {
        add(text("one.txt", FIRST));
        assertThat(casus("actors", "rename", "RUS", "Russland", "--who", "  ada ")
                        .out())
                .contains("decision 1");
        assertThat(casus("history").out()).contains("  ada  actor-name");
        assertThat(casus("actors", "rename", "RUS", "Russland", "--who", " ").err())
                .contains("is no name of a person");
        assertThat(casus("actors", "rename", "RUS", "Russland", "--who", "a\nb").err())
                .contains("in one line");
    }

    @Test
    void reanalysisOfTheSameVersionChangesNothing() throws IOException {
        add(text("one.txt", FIRST), text("two.txt", SECOND));
        assertThat(casus("reanalyse").out()).contains("2 articles, 0 changed");
    }

    @Test
    void theStoreIsLookedAfter() throws IOException {
        assertThat(casus("store", "status").err()).contains("casus add");
        add(text("one.txt", FIRST));
        assertThat(casus("store", "verify").out()).contains("whole");
        assertThat(casus("store", "status").out()).contains("article: 1");
        Path archive = folder.resolve("record.warc");
        assertThat(casus("store", "warc", archive.toString()).out()).contains("1 document ");
        assertThat(casus("store", "warc", archive.toString()).err()).contains("already");
        assertThat(Run.of("read", archive.toString(), "--format", "jsonl").out())
                .contains("attacked the town of Sumy");
        Path copy = folder.resolve("copy");
        assertThat(casus("store", "backup", copy.toString()).status()).isZero();
        assertThat(casus("store", "migrate", "--to", folder.resolve("moved").toString())
                        .out())
                .contains("the copy is whole");
        store = folder.resolve("moved").toString();
        assertThat(casus("search", "attacked").out()).contains("ASSAULT");
        assertThat(casus("actors", "rus").out()).contains("RUS.MIL");
    }

    @Test
    void theDemonstrationFillsARecord() {
        Run run = casus("demo");
        assertThat(run.status()).as(run.err()).isZero();
        assertThat(run.out()).contains("67 articles on invented incidents");
        assertThat(casus("store", "verify").out()).contains("whole");
        String incidents = casus("incidents", "--limit", "500").out();
        assertThat(incidents.lines().filter(line -> line.contains("independent sources")))
                .hasSizeGreaterThan(10);
    }

    @Test
    void twoThingsThatAreNoStore() throws IOException {
        store = "http://example.org/";
        assertThat(casus("list").err()).contains("neither a folder nor an address");
        store = text("file", "a file").resolve("inside").toString();
        assertThat(add(text("one.txt", FIRST)).err()).contains("cannot be made");
    }
}
