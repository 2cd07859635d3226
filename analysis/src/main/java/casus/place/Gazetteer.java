package casus.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * All known places in columns, each place by its number, and the names that lead to them. Immutable; about 25 MB.
 *
 * <p>The files are written by {@code tools/build-places.py}, big-endian, gzip: {@code places.bin} counts of countries,
 * units and places, the codes of the countries and units (length, UTF-8), then the columns kind and rank (a byte,
 * {@code 4 * kind + rank}), country, unit (shorts), population, GeoNames id (ints); {@code points.bin} latitudes, then
 * longitudes in ten-thousandths of a degree; {@code titles.bin} the names to show (length, UTF-8). For the names see
 * {@link NameTable}.
 */
final class Gazetteer {
    /** What sort of place; the order is that of the column. */
    enum Kind {
        COUNTRY,
        ADMIN1,
        ADMIN2,
        CITY,
        /** A small place, known only for countries at war. */
        VILLAGE,
        /** A part of a town. */
        SECTION,
        REGION,
        SITE
    }

    static final int GREAT = 3;
    static final int CAPITAL = 2;
    static final int SEAT = 1;
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final String[] countries;
    private final String[] units;
    private final byte[] kinds;
    private final short[] country;
    private final short[] unit;
    private final int[] population;
    private final int[] geonames;
    private final int[] points;
    private final byte[] titles;
    private final int[] titleAt;
    private final NameTable names;

    Gazetteer() {
        ByteBuffer in = read("places.bin.gz");
        countries = new String[in.getInt()];
        units = new String[in.getInt()];
        int count = in.getInt();
        strings(in, countries);
        strings(in, units);
        kinds = new byte[count];
        in.get(kinds);
        country = shorts(in, count);
        unit = shorts(in, count);
        population = ints(in, count);
        geonames = ints(in, count);
        points = ints(read("points.bin.gz"), 2 * count);
        titles = read("titles.bin.gz").array();
        titleAt = new int[count];
        for (int i = 0, at = 0; i < count; i++) {
            titleAt[i] = at;
            at += 1 + (titles[at] & 0xff);
        }
        names = new NameTable(read("names.bin.gz"), read("references.bin.gz"));
    }

    int size() {
        return kinds.length;
    }

    NameTable names() {
        return names;
    }

    Kind kind(int place) {
        return KINDS.get(kinds[place] >> 2);
    }

    /**
     * Within its kind: {@link #GREAT} for seas and disputed lands, {@link #CAPITAL} for a state or its capital,
     * {@link #SEAT} for a territory, the seat of a division or a well-known region, else 0.
     */
    int rank(int place) {
        return kinds[place] & 3;
    }

    /** The number of its country, 0 where it lies in none or several. */
    int country(int place) {
        return country[place];
    }

    /** The number of its first-order unit, 0 where none is known. */
    int unit(int place) {
        return unit[place];
    }

    int population(int place) {
        return population[place];
    }

    double latitude(int place) {
        return points[place] / 10000.0;
    }

    double longitude(int place) {
        return points[kinds.length + place] / 10000.0;
    }

    String title(int place) {
        int at = titleAt[place];
        return new String(titles, at + 1, titles[at] & 0xff, StandardCharsets.UTF_8);
    }

    @Nullable
    String countryCode(int place) {
        return countries[country[place]].isEmpty() ? null : countries[country[place]];
    }

    Place place(int place) {
        Place.Precision precision =
                switch (kind(place)) {
                    case COUNTRY -> Place.Precision.COUNTRY;
                    case ADMIN1, ADMIN2, REGION -> Place.Precision.REGION;
                    case CITY, VILLAGE, SECTION -> Place.Precision.CITY;
                    case SITE -> Place.Precision.SITE;
                };
        return new Place(
                title(place),
                countryCode(place),
                unit[place] == 0 ? null : units[unit[place]],
                latitude(place),
                longitude(place),
                geonames[place] == 0 ? null : Integer.toString(geonames[place]),
                precision);
    }

    private static ByteBuffer read(String name) {
        String file = "/casus/place/" + name;
        try (InputStream in = Gazetteer.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("Resource " + file + " is missing from the build");
            }
            return ByteBuffer.wrap(new GZIPInputStream(in, 1 << 16).readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    private static void strings(ByteBuffer in, String[] into) {
        for (int i = 0; i < into.length; i++) {
            byte[] raw = new byte[in.get() & 0xff];
            in.get(raw);
            into[i] = new String(raw, StandardCharsets.UTF_8);
        }
    }

    private static short[] shorts(ByteBuffer in, int count) {
        short[] column = new short[count];
        in.asShortBuffer().get(column);
        in.position(in.position() + 2 * count);
        return column;
    }

    private static int[] ints(ByteBuffer in, int count) {
        int[] column = new int[count];
        in.asIntBuffer().get(column);
        in.position(in.position() + 4 * count);
        return column;
    }
}
