package casus.flink;

import static org.assertj.core.api.Assertions.assertThat;

import casus.incident.Story;
import casus.incident.Telling;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What grouping knows of a claim, out and in again, in the form of today and that of before. */
class TellingFormTest {
    private static final TellingForm FORM = new TellingForm();

    @Test
    void comesBackAsItWas() throws IOException {
        Telling telling = telling(DayOfWeek.WEDNESDAY);
        assertThat(read(written(telling), FORM.version())).isEqualTo(telling);
        assertThat(read(written(telling(null)), FORM.version())).isEqualTo(telling(null));
    }

    /** Version 1 was the same without the byte of the weekday. */
    @Test
    void readsWhatVersionOneWrote() throws IOException {
        byte[] with = written(telling(DayOfWeek.SUNDAY));
        byte[] without = written(telling(null));
        int at = Arrays.mismatch(with, without);
        byte[] before = new byte[without.length - 1];
        System.arraycopy(without, 0, before, 0, at);
        System.arraycopy(without, at + 1, before, at, before.length - at);
        assertThat(read(before, 1)).isEqualTo(telling(null));
    }

    private static byte[] written(Telling telling) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        FORM.write(telling, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static Telling read(byte[] bytes, int version) throws IOException {
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        Telling telling = FORM.read(new DataInputStream(in), version);
        assertThat(in.available()).as("bytes left").isZero();
        return telling;
    }

    private static Telling telling(@Nullable DayOfWeek weekday) {
        LocalDate day = LocalDate.parse("2025-03-04");
        return new Telling(
                "claim",
                "article",
                3,
                day,
                "ASSAULT",
                null,
                "190",
                "material_conflict",
                "shell",
                Set.of("RUS.MIL"),
                Set.of("UKR.CVL", "UKR.MED"),
                new Telling.When(day.minusDays(1), day, true),
                weekday,
                new Telling.Where("Sumy", "UKR", null, 50.9, 34.8, "city"),
                Map.of("killed", new Telling.Range(4.0, null)),
                Set.of("shell", "market"),
                new Story(day, List.of("sumi"), List.of("11"), List.of("shell"), List.of()),
                7,
                40,
                "occurred",
                false,
                true,
                2);
    }
}
