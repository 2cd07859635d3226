package casus.flink;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * What a person decided about claims; sent to all tasks. The last one on the same claims holds.
 *
 * @param kind what it says
 * @param one id of the claim that it is about
 * @param other id of the other claim; blank for a kind that is about one
 */
record Ruling(Kind kind, String one, String oneArticle, String other, String otherArticle) {
    static final FormType<Ruling> TYPE = new FormType<>(Ruling.class, new Written());

    /** Kinds of decision. */
    enum Kind {
        /** Both tell of one happening. */
        TOGETHER,
        /** They do not. */
        APART,
        /** The two may be put together or not, as the rules say. */
        OPEN,
        /** The claim is wrong and counts for nothing. */
        REJECT,
        /** It is not. */
        ACCEPT
    }

    /** What is ruled upon: of several rulings on the same the last holds. */
    String about() {
        boolean inOrder = one.compareTo(other) < 0;
        return other.isEmpty() ? one : inOrder ? one + " " + other : other + " " + one;
    }

    /**
     * Of a line of JSON: {@code kind}, {@code claim} and {@code article} (its key), for two claims also {@code other} and
     * {@code otherArticle}.
     *
     * @throws IllegalArgumentException when something is missing
     */
    static Ruling of(JsonNode line) {
        Kind kind;
        try {
            kind = Kind.valueOf(line.path("kind").asText().toUpperCase(java.util.Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The decision " + line + " needs a \"kind\": together, apart, open, reject or accept.", e);
        }
        boolean two = kind != Kind.REJECT && kind != Kind.ACCEPT;
        for (String field : two ? new String[] {"claim", "article", "other", "otherArticle"} : new String[] {"claim"}) {
            if (line.path(field).asText("").isEmpty()) {
                throw new IllegalArgumentException("The decision " + line + " needs a \"" + field + "\".");
            }
        }
        return new Ruling(
                kind,
                line.path("claim").asText(),
                line.path("article").asText(""),
                line.path("other").asText(""),
                line.path("otherArticle").asText(""));
    }

    static final class Written implements Form<Ruling> {
        private static final long serialVersionUID = 1;

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void write(Ruling ruling, DataOutput out) throws IOException {
            Wire.text(out, ruling.kind().name());
            Wire.text(out, ruling.one());
            Wire.text(out, ruling.oneArticle());
            Wire.text(out, ruling.other());
            Wire.text(out, ruling.otherArticle());
        }

        @Override
        public Ruling read(DataInput in, int version) throws IOException {
            return new Ruling(Kind.valueOf(Wire.text(in)), Wire.text(in), Wire.text(in), Wire.text(in), Wire.text(in));
        }
    }
}
