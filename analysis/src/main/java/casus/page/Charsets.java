package casus.page;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Charsets by the names that pages and servers give them. As the WHATWG Encoding Standard has it, many names stand for a
 * wider charset than they say: pages that call themselves Latin-1 are windows-1252.
 */
final class Charsets {
    static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final int HEAD = 4096;
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern META = Pattern.compile(
            "(?i)<meta\\s[^>]{0,300}?\\bcharset\\s{0,3}=\\s{0,3}[\"']?\\s{0,3}([A-Za-z0-9_.:+-]{2,40})");
    private static final Pattern DECLARATION =
            Pattern.compile("^\\s{0,20}<\\?xml\\s[^>]{0,100}?\\bencoding\\s{0,3}=\\s{0,3}[\"']([A-Za-z0-9_.:-]{2,40})");
    private static final Map<String, String> MEANT = new HashMap<>();

    static {
        meant("windows-1252", "iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "l1", "us-ascii", "ascii");
        meant("windows-1252", "ansi", "ansi_x3.4-1968", "x-user-defined", "x-cp1252");
        meant("windows-1251", "x-cp1251", "win-1251", "windows1251");
        meant("windows-1250", "x-cp1250", "win-1250");
        meant("windows-1254", "iso-8859-9", "latin5", "l5");
        meant("x-windows-874", "tis-620", "iso-8859-11", "windows-874", "dos-874");
        meant("ISO-8859-8", "iso-8859-8-i", "logical", "visual");
        meant("GB18030", "gb2312", "gb_2312-80", "gbk", "x-gbk", "csgb2312", "chinese");
        meant("Big5-HKSCS", "big5", "big5-hkscs", "cn-big5", "x-x-big5");
        meant("windows-31j", "shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji");
        meant("x-windows-949", "euc-kr", "ks_c_5601-1987", "ksc5601", "korean", "windows-949");
        meant("x-MacRoman", "macintosh", "mac", "x-mac-roman");
        meant("x-MacCyrillic", "x-mac-cyrillic", "x-mac-ukrainian");
        meant("KOI8-U", "koi8-ru");
        meant("KOI8-R", "koi", "koi8", "koi8_r");
        meant("UTF-8", "utf8", "unicode-1-1-utf-8", "x-unicode20utf8");
        meant("UTF-16LE", "utf-16", "unicode", "ucs-2", "iso-10646-ucs-2", "unicodefeff");
        meant("UTF-16BE", "unicodefffe");
    }

    private Charsets() {}

    private static void meant(String charset, String... names) {
        for (String name : names) {
            MEANT.put(name, charset);
        }
    }

    /** The charset that the name stands for on the web; empty when there is none of that name. */
    static Optional<Charset> named(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        try {
            return Optional.of(Charset.forName(MEANT.getOrDefault(lower, lower)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /**
     * The charset that the page itself declares, in its XML declaration or a meta element. A declaration that can be read
     * byte by byte can't be of UTF-16: it means UTF-8.
     */
    static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher declaration = DECLARATION.matcher(head);
        Matcher meta = META.matcher(COMMENT.matcher(head).replaceAll(""));
        Optional<Charset> found = declaration.find()
                ? named(declaration.group(1))
                : meta.find() ? named(meta.group(1)) : Optional.empty();
        return found.map(charset -> charset.name().startsWith("UTF-16") ? StandardCharsets.UTF_8 : charset);
    }
}
