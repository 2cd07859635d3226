package casus.draw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutlinesTest {
    private static final Outlines OUTLINES = new Outlines();

    @ParameterizedTest
    @CsvSource({
        "UKR, 30.52, 50.45",
        "UKR, 34.10, 44.95",
        "RUS, 37.62, 55.75",
        "RUS, -176.0, 67.0",
        "FRA, 2.35, 48.86",
        "GUF, -53.0, 4.0",
        "PSE, 35.1, 32.0",
        "PSE, 34.35, 31.42",
        "SOM, 44.06, 9.56",
        "CYP, 33.9, 35.3",
        "XKX, 21.0, 42.6",
        "TWN, 121.0, 23.8",
        "SSD, 30.5, 7.5",
        "LSO, 28.2, -29.6",
        "USA, -150.0, 64.0",
        "IRL, -7.6, 53.4"
    })
    void holdsATownInItsCountryAlone(String code, double longitude, double latitude) {
        assertThat(OUTLINES.lands().values())
                .filteredOn(land -> OUTLINES.contains(land, longitude, latitude))
                .extracting(Outlines.Land::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "-40, 30", "-150, -40", "60, -20", "5, 56", "34, 43"})
    void holdsNoSea(double longitude, double latitude) {
        assertThat(OUTLINES.lands().values()).noneMatch(land -> OUTLINES.contains(land, longitude, latitude));
    }

    @Test
    void neighboursShareTheirBorder() {
        int[] uses = new int[OUTLINES.arcs()];
        OUTLINES.lands().values().forEach(land -> land.rings().forEach(ring -> {
            for (int arc : ring) {
                uses[arc < 0 ? ~arc : arc]++;
            }
        }));
        assertThat(uses).doesNotContain(0);
        assertThat(java.util.Arrays.stream(uses).max()).hasValue(2);
        assertThat(OUTLINES.lands().values()).allSatisfy(land -> land.rings().forEach(ring -> {
            double[] points = Outlines.ring(ring, OUTLINES::arc);
            assertThat(points[0]).as("%s closes", land.code()).isEqualTo(points[points.length - 2]);
            assertThat(points[1]).as("%s closes", land.code()).isEqualTo(points[points.length - 1]);
        }));
    }

    /** Every code that an analysis can give to an event, from the columns that the place resolver reads. */
    static TreeSet<String> codes() throws IOException {
        TreeSet<String> codes = new TreeSet<>();
        try (GZIPInputStream in = new GZIPInputStream(
                Objects.requireNonNull(OutlinesTest.class.getResourceAsStream("/casus/place/places.bin.gz")))) {
            ByteBuffer bytes = ByteBuffer.wrap(in.readAllBytes());
            int count = bytes.getInt();
            bytes.getInt();
            bytes.getInt();
            for (int i = 0; i < count; i++) {
                byte[] code = new byte[bytes.get() & 0xff];
                bytes.get(code);
                codes.add(new String(code, StandardCharsets.UTF_8));
            }
        }
        codes.remove("");
        return codes;
    }

    @Test
    void everyCountryOfTheGazetteerIsKnown() throws IOException {
        assertThat(codes()).hasSizeGreaterThan(200);
        assertThat(OUTLINES.lands().keySet()).containsAll(codes());
    }

    /** Islands and towns too small for the map, and states that are no more: they are drawn as a square. */
    @Test
    void theseHaveNoOutline() throws IOException {
        Map<String, Outlines.Land> lands = OUTLINES.lands();
        List<String> without = codes().stream()
                .filter(code -> Objects.requireNonNull(lands.get(code)).rings().isEmpty())
                .toList();
        assertThat(without)
                .containsExactly(
                        "ANT", "BES", "BUR", "BVT", "CCK", "CSK", "CXR", "DDR", "DHY", "GIB", "HVO", "NHB", "PCZ",
                        "RHO", "SCG", "SUN", "TKL", "TMP", "TUV", "UMI", "VDR", "YMD", "YUG", "ZAR");
    }

    @Test
    void theseAreDisputed() {
        assertThat(OUTLINES.disputed())
                .extracting(Outlines.Disputed::name)
                .contains("Crimea", "Golan Heights", "West Bank", "Western Sahara", "Abkhazia", "Jammu and Kashmir");
        assertThat(OUTLINES.disputed()).allSatisfy(area -> {
            assertThat(area.claimant()).isNotEmpty();
            assertThat(area.ring().length).isGreaterThanOrEqualTo(8);
        });
    }
}
