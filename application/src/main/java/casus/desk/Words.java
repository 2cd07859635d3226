package casus.desk;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;

/** The words of all pages, from one resource. */
public final class Words {
    private final Properties words = new Properties();

    Words() {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(
                        Words.class.getResourceAsStream("words.properties"), "casus/desk/words.properties"),
                StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A text, with values put where it has {0}, {1} …
     *
     * @throws IllegalArgumentException when there is no such text
     */
    public String say(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("casus/desk/words.properties has no text " + key);
        }
        return new MessageFormat(text, Locale.ENGLISH).format(values);
    }

    /** The text of a code of the record (a status, a root), or the code itself where there is none. */
    public String code(String kind, String code) {
        return words.getProperty(kind + "." + code, code);
    }

    boolean has(String key) {
        return words.containsKey(key);
    }

    /** "1 claim", "12 claims". */
    public String count(long number, String what) {
        return say("count." + what, number);
    }

    Set<String> keys() {
        return words.stringPropertyNames();
    }
}
