package casus.engine;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The form in which models are kept: lists, each behind the number of its members; numbers little end first. */
final class ModelBytes {
    /** Weights are written with four places behind the point, hence kept as whole numbers of this part. */
    private static final double PART = 1e4;

    private ModelBytes() {}

    /** @throws IllegalStateException when there is no such model */
    static ByteBuffer open(String file) {
        try (InputStream in = ModelBytes.class.getResourceAsStream(file)) {
            return ByteBuffer.wrap(Objects.requireNonNull(
                                    in, () -> "The model " + file + " is missing. Build Casus with mvn package.")
                            .readAllBytes())
                    .order(ByteOrder.LITTLE_ENDIAN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> strings(ByteBuffer bytes) {
        int count = bytes.getInt();
        List<String> strings = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            int length = bytes.getShort();
            strings.add(new String(bytes.array(), bytes.position(), length, StandardCharsets.UTF_8));
            bytes.position(bytes.position() + length);
        }
        return strings;
    }

    static int[] ints(ByteBuffer bytes) {
        int[] numbers = new int[bytes.getInt()];
        bytes.asIntBuffer().get(numbers);
        bytes.position(bytes.position() + Integer.BYTES * numbers.length);
        return numbers;
    }

    static byte[] bytes(ByteBuffer bytes) {
        byte[] read = new byte[bytes.getInt()];
        bytes.get(read);
        return read;
    }

    static double[] doubles(ByteBuffer bytes) {
        double[] numbers = new double[bytes.getInt()];
        bytes.asDoubleBuffer().get(numbers);
        bytes.position(bytes.position() + Double.BYTES * numbers.length);
        return numbers;
    }

    /** Numbers most of which have four places behind the point and are small; the others follow with their places. */
    static float[] decimals(ByteBuffer bytes) {
        short[] parts = new short[bytes.getInt()];
        bytes.asShortBuffer().get(parts);
        bytes.position(bytes.position() + Short.BYTES * parts.length);
        float[] decimals = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            decimals[i] = decimal(parts[i]);
        }
        int[] others = ints(bytes);
        for (int i = 0; i < others.length; i += 2) {
            decimals[others[i]] = Float.intBitsToFloat(others[i + 1]);
        }
        return decimals;
    }

    private static float decimal(short parts) {
        return (float) (parts / PART);
    }

    /** Writes what {@link #open} reads. */
    static final class Writer {
        private final ByteArrayOutputStream all = new ByteArrayOutputStream();
        private final DataOutputStream out = new DataOutputStream(all);

        Writer strings(List<String> strings) throws IOException {
            out.writeInt(Integer.reverseBytes(strings.size()));
            for (String string : strings) {
                byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
                out.writeShort(Short.reverseBytes((short) bytes.length));
                out.write(bytes);
            }
            return this;
        }

        Writer ints(int[] numbers) throws IOException {
            out.writeInt(Integer.reverseBytes(numbers.length));
            for (int number : numbers) {
                out.writeInt(Integer.reverseBytes(number));
            }
            return this;
        }

        Writer bytes(byte[] bytes) throws IOException {
            out.writeInt(Integer.reverseBytes(bytes.length));
            out.write(bytes);
            return this;
        }

        Writer doubles(double[] numbers) throws IOException {
            out.writeInt(Integer.reverseBytes(numbers.length));
            for (double number : numbers) {
                out.writeLong(Long.reverseBytes(Double.doubleToRawLongBits(number)));
            }
            return this;
        }

        Writer decimals(float[] decimals) throws IOException {
            List<Integer> others = new ArrayList<>();
            out.writeInt(Integer.reverseBytes(decimals.length));
            for (int i = 0; i < decimals.length; i++) {
                short parts = (short) Math.round(decimals[i] * PART);
                if (decimal(parts) != decimals[i]) {
                    others.addAll(List.of(i, Float.floatToRawIntBits(decimals[i])));
                }
                out.writeShort(Short.reverseBytes(parts));
            }
            return ints(others.stream().mapToInt(Integer::intValue).toArray());
        }

        byte[] bytes() {
            return all.toByteArray();
        }
    }
}
