package casus.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** JSON and bytes made small: deflated with a dictionary of what claims have in common, as a claim alone is too short to pack. */
public final class Packed {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final int BUFFER = 8192;
    /** More would be no claim and no analysis; a store file may have been tampered with. */
    private static final int MOST = 256 << 20;

    private static final byte[] DICTIONARY = dictionary();

    private Packed() {}

    /** The bytes of a tree. */
    public static byte[] json(JsonNode node) {
        try {
            return pack(MAPPER.writeValueAsBytes(node));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tree of bytes. */
    public static JsonNode json(byte[] packed) {
        try {
            return MAPPER.readTree(unpack(packed));
        } catch (IOException e) {
            throw new StoreProblem("damaged", "The store holds JSON that cannot be read. Run casus store verify.", e);
        }
    }

    static byte[] pack(byte[] bytes) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try {
            deflater.setDictionary(DICTIONARY);
            deflater.setInput(bytes);
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!deflater.finished()) {
                out.write(buffer, 0, deflater.deflate(buffer));
            }
            return out.toByteArray();
        } finally {
            deflater.end();
        }
    }

    static byte[] unpack(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setDictionary(DICTIONARY);
            inflater.setInput(packed);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            while (!inflater.finished()) {
                int read = inflater.inflate(buffer);
                if (read == 0 || out.size() > MOST) {
                    throw new StoreProblem(
                            "damaged", "The store holds packed data that cannot be read. Run casus store verify.");
                }
                out.write(buffer, 0, read);
            }
            return out.toByteArray();
        } catch (DataFormatException e) {
            throw new StoreProblem(
                    "damaged", "The store holds packed data that cannot be read. Run casus store verify.", e);
        } finally {
            inflater.end();
        }
    }

    private static byte[] dictionary() {
        try (InputStream in = Objects.requireNonNull(Packed.class.getResourceAsStream("packing.txt"), "packing.txt")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
