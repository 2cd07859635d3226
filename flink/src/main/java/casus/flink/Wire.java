package casus.flink;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The parts that forms are made of. A length of -1 stands for null. */
final class Wire {
    private static final int NONE = -1;

    private Wire() {}

    static void bytes(DataOutput out, byte @Nullable [] bytes) throws IOException {
        if (bytes == null) {
            out.writeInt(NONE);
        } else {
            out.writeInt(bytes.length);
            out.write(bytes);
        }
    }

    static byte @Nullable [] bytesOrNull(DataInput in) throws IOException {
        int length = in.readInt();
        if (length == NONE) {
            return null;
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return bytes;
    }

    static byte[] bytes(DataInput in) throws IOException {
        return Objects.requireNonNull(bytesOrNull(in));
    }

    static void text(DataOutput out, @Nullable String text) throws IOException {
        bytes(out, text == null ? null : text.getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable String textOrNull(DataInput in) throws IOException {
        byte[] bytes = bytesOrNull(in);
        return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
    }

    static String text(DataInput in) throws IOException {
        return Objects.requireNonNull(textOrNull(in));
    }

    static void texts(DataOutput out, Collection<String> texts) throws IOException {
        out.writeInt(texts.size());
        for (String text : texts) {
            text(out, text);
        }
    }

    static List<String> texts(DataInput in) throws IOException {
        int size = in.readInt();
        List<String> texts = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            texts.add(text(in));
        }
        return texts;
    }

    static void day(DataOutput out, @Nullable LocalDate day) throws IOException {
        out.writeLong(day == null ? Long.MIN_VALUE : day.toEpochDay());
    }

    static @Nullable LocalDate day(DataInput in) throws IOException {
        long day = in.readLong();
        return day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    }

    static void number(DataOutput out, @Nullable Double number) throws IOException {
        out.writeBoolean(number != null);
        if (number != null) {
            out.writeDouble(number);
        }
    }

    static @Nullable Double number(DataInput in) throws IOException {
        return in.readBoolean() ? in.readDouble() : null;
    }

    static void longs(DataOutput out, long[] numbers) throws IOException {
        out.writeInt(numbers.length);
        for (long number : numbers) {
            out.writeLong(number);
        }
    }

    static long[] longs(DataInput in) throws IOException {
        long[] numbers = new long[in.readInt()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = in.readLong();
        }
        return numbers;
    }
}
