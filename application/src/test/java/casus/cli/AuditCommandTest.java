package casus.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String store = "";

    @BeforeEach
    void add() throws IOException {
        store = folder.resolve("record").toString();
        Path text = Files.writeString(
                folder.resolve("one.txt"),
                "Russian troops attacked the town of Sumy on 3 March 2025, killing four soldiers. On 4 March Turkey sent food to Sumy.");
        assertThat(Run.of("add", text.toString(), "--as", "raw", "--date", "2025-03-05", "--store", store)
                        .status())
                .isZero();
    }

    @Test
    void oneKeyAClaim() {
        Run first = Run.with("r\nw\nu\ns\nq\n", "audit", "--who", "anna", "--store", store);
        assertThat(first.status()).isZero();
        assertThat(first.out()).contains("to judge", "1 of 1", "1 unsure");
        Run report = Run.of("audit", "--report", "--format", "json", "--store", store);
        assertThat(report.out()).contains("\"judged\" : 1");
    }

    @Test
    void aTableGoesOutAndComesBackFilledIn() throws IOException {
        Path table = folder.resolve("sample.csv");
        assertThat(Run.of("audit", "--out", table.toString(), "--store", store).out())
                .contains("written to");
        String filled = Files.readString(table).replaceFirst("(?m)^([0-9a-f]+),,", "$1,right,");
        Files.writeString(table, filled);
        Run back = Run.of("audit", "--in", table.toString(), "--store", store);
        assertThat(back.out()).contains("1 verdict kept", "1.00");
        Files.writeString(table, filled.replace(",right,", ",perhaps,"));
        Run wrong = Run.of("audit", "--in", table.toString(), "--store", store);
        assertThat(wrong.status()).isNotZero();
        assertThat(wrong.err()).contains("Line 2", "perhaps");
    }

    @Test
    void theHelpTellsOfTheInterval() {
        assertThat(Run.of("audit", "--help").out()).contains("95 % (Wilson)");
    }

    @Test
    void aNumberThatMakesNoSenseIsRefusedInWords() {
        Run none = Run.of("audit", "--size", "-3", "--store", store);
        assertThat(none.status()).isEqualTo(2);
        assertThat(none.err()).contains("--size -3", "from 1 on");
        Run sample = Run.of("sample", "draw", "a", "--reviewers", "anna", "--size", "0", "--store", store);
        assertThat(sample.status()).isEqualTo(2);
        assertThat(sample.err()).contains("--size 0");
        Run port = Run.of("serve", "--port", "99999", "--store", store);
        assertThat(port.status()).isEqualTo(2);
        assertThat(port.err()).contains("--port 99999", "65535").doesNotContain("Exception");
    }
}
