package casus.flink;

import casus.incident.Story;
import casus.incident.Telling;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.time.DayOfWeek;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What grouping knows of a claim. The scenes of its story are left out: a telling has what it takes from them. */
final class TellingForm implements Form<Telling> {
    private static final long serialVersionUID = 1;

    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(Telling telling, DataOutput out) throws IOException {
        Wire.text(out, telling.claim());
        Wire.text(out, telling.article());
        out.writeInt(telling.order());
        Wire.day(out, telling.published());
        Wire.text(out, telling.type());
        Wire.text(out, telling.mode());
        Wire.text(out, telling.cameo());
        Wire.text(out, telling.quad());
        Wire.text(out, telling.trigger());
        sorted(out, telling.actors());
        sorted(out, telling.recipients());
        when(out, telling.when());
        DayOfWeek weekday = telling.weekday();
        out.writeByte(weekday == null ? 0 : weekday.getValue());
        where(out, telling.where());
        out.writeInt(telling.figures().size());
        for (Map.Entry<String, Telling.Range> figure : new TreeMap<>(telling.figures()).entrySet()) {
            Wire.text(out, figure.getKey());
            Wire.number(out, figure.getValue().low());
            Wire.number(out, figure.getValue().high());
        }
        sorted(out, telling.words());
        Story story = telling.story();
        Wire.day(out, story.published());
        Wire.texts(out, story.names());
        Wire.texts(out, story.numbers());
        Wire.texts(out, story.words());
        out.writeInt(telling.begin());
        out.writeInt(telling.end());
        Wire.text(out, telling.status());
        out.writeBoolean(telling.background());
        out.writeBoolean(telling.headline());
        out.writeInt(telling.scene());
    }

    @Override
    public Telling read(DataInput in, int version) throws IOException {
        return new Telling(
                Wire.text(in),
                Wire.text(in),
                in.readInt(),
                Wire.day(in),
                Wire.textOrNull(in),
                Wire.textOrNull(in),
                Wire.textOrNull(in),
                Wire.textOrNull(in),
                Wire.text(in),
                new HashSet<>(Wire.texts(in)),
                new HashSet<>(Wire.texts(in)),
                when(in),
                version < 2 ? null : weekday(in.readByte()),
                where(in),
                figures(in),
                new HashSet<>(Wire.texts(in)),
                new Story(Wire.day(in), Wire.texts(in), Wire.texts(in), Wire.texts(in), List.of()),
                in.readInt(),
                in.readInt(),
                Wire.text(in),
                in.readBoolean(),
                in.readBoolean(),
                in.readInt());
    }

    /** The same telling is the same bytes. */
    private static void sorted(DataOutput out, Collection<String> texts) throws IOException {
        Wire.texts(out, new TreeSet<>(texts));
    }

    private static void when(DataOutput out, Telling.@Nullable When when) throws IOException {
        out.writeBoolean(when != null);
        if (when != null) {
            Wire.day(out, when.from());
            Wire.day(out, when.to());
            out.writeBoolean(when.stated());
        }
    }

    private static Telling.@Nullable When when(DataInput in) throws IOException {
        return in.readBoolean()
                ? new Telling.When(
                        Objects.requireNonNull(Wire.day(in)), Objects.requireNonNull(Wire.day(in)), in.readBoolean())
                : null;
    }

    /** Version 1 had none. */
    private static @Nullable DayOfWeek weekday(byte number) {
        return number == 0 ? null : DayOfWeek.of(number);
    }

    private static void where(DataOutput out, Telling.@Nullable Where where) throws IOException {
        out.writeBoolean(where != null);
        if (where != null) {
            Wire.text(out, where.name());
            Wire.text(out, where.country());
            Wire.text(out, where.admin1());
            Wire.number(out, where.latitude());
            Wire.number(out, where.longitude());
            Wire.text(out, where.precision());
        }
    }

    private static Telling.@Nullable Where where(DataInput in) throws IOException {
        return in.readBoolean()
                ? new Telling.Where(
                        Wire.text(in),
                        Wire.textOrNull(in),
                        Wire.textOrNull(in),
                        Wire.number(in),
                        Wire.number(in),
                        Wire.text(in))
                : null;
    }

    private static Map<String, Telling.Range> figures(DataInput in) throws IOException {
        int size = in.readInt();
        Map<String, Telling.Range> figures = new HashMap<>();
        for (int i = 0; i < size; i++) {
            figures.put(Wire.text(in), new Telling.Range(Wire.number(in), Wire.number(in)));
        }
        return figures;
    }
}
