package casus.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Damages a document in the ways that documents are damaged. The same random numbers give the same damage. */
final class Mutations {
    private static final List<String> SCRAPS = List.of(
            "\u0000",
            "\u0007",
            "\u200e\u200f\u202e\u202d\u2066",
            "\ufeff",
            "\u00ad\u200b\u00a0\u3000\u2028\u2029",
            "&#xD800;&#xDFFF;&#0;&#x110000;&bogus;&amp;amp;",
            "\ud83d\ude00\ud83c\uddfa\ud83c\udde6",
            "e\u0301\u0301\u0301\u0301",
            "مرحبا بالعالم، قال الوزير.",
            "战争爆发了。他说他不会来。",
            "<!--",
            "-->",
            "<![CDATA[",
            "<script>",
            "</script>",
            "<style>",
            "<table><tr><td>",
            "<p><p><p>",
            "</div></div></div></article></body></html>",
            "<plaintext>",
            "<textarea>",
            "<svg><foreignObject>",
            "<a href='http://[bad'>x</a>",
            "<br><br>",
            "<h1></h1><h1>",
            "<figure><figcaption>",
            "\"@type\":\"NewsArticle\",\"articleBody\":\"\\ud800 \\udfff\",",
            "[[[[[[[[{{{{{{{{",
            "\r\n\r\n\r",
            "\f\u000b\u001b[31m",
            "=\"\"'>\"'",
            "9999999999-99-99T99:99:99+99:99 99/99/9999 Foo 99 9999");
    private static final List<String> TAGS =
            List.of("div", "p", "article", "li", "figcaption", "blockquote", "aside", "table", "select", "span", "x-y");

    private final Random random;

    Mutations(long seed) {
        random = new Random(seed);
    }

    /** The page damaged in one to twelve places, with pieces of the other page in it. */
    byte[] damaged(byte[] page, byte[] other) {
        byte[] damaged = page.clone();
        int times = 1 + random.nextInt(12);
        for (int i = 0; i < times && damaged.length > 0; i++) {
            damaged = once(damaged, other);
        }
        return damaged;
    }

    private byte[] once(byte[] page, byte[] other) {
        return switch (random.nextInt(12)) {
            case 0 -> flipped(page);
            case 1 -> spliced(page, at(page), new byte[0], length(page));
            case 2 -> {
                int begin = at(page);
                yield spliced(page, at(page), piece(page, begin, length(page)), 0);
            }
            case 3 -> spliced(page, at(page), piece(other, at(other), length(other)), length(page));
            case 4 -> piece(page, 0, at(page) + 1);
            case 5 -> text(page).replaceAll("</" + tag() + ">", "").getBytes(StandardCharsets.UTF_8);
            case 6 -> text(page).replaceAll("<" + tag() + "\\b", "<" + tag()).getBytes(StandardCharsets.UTF_8);
            case 7 ->
                text(page).replace("=\"", random.nextBoolean() ? "=" : "=\"\"").getBytes(StandardCharsets.UTF_8);
            case 8 -> text(page).replace(";", random.nextBoolean() ? "" : "&").getBytes(StandardCharsets.UTF_8);
            case 9 -> spliced(page, at(page), scrap().getBytes(StandardCharsets.UTF_8), 0);
            case 10 ->
                spliced(page, at(page), scrap().repeat(1 + random.nextInt(300)).getBytes(StandardCharsets.UTF_8), 0);
            default ->
                text(page).replace(random.nextBoolean() ? "\n" : " ", scrap()).getBytes(StandardCharsets.UTF_8);
        };
    }

    private byte[] flipped(byte[] page) {
        byte[] flipped = page.clone();
        int times = 1 + random.nextInt(30);
        for (int i = 0; i < times; i++) {
            flipped[at(page)] = (byte) random.nextInt(256);
        }
        return flipped;
    }

    private static byte[] spliced(byte[] page, int at, byte[] inserted, int left) {
        int rest = Math.min(page.length, at + left);
        byte[] spliced = new byte[at + inserted.length + page.length - rest];
        System.arraycopy(page, 0, spliced, 0, at);
        System.arraycopy(inserted, 0, spliced, at, inserted.length);
        System.arraycopy(page, rest, spliced, at + inserted.length, page.length - rest);
        return spliced;
    }

    private static byte[] piece(byte[] page, int begin, int length) {
        return java.util.Arrays.copyOfRange(page, begin, Math.min(page.length, begin + length));
    }

    private int at(byte[] page) {
        return random.nextInt(page.length);
    }

    private int length(byte[] page) {
        return random.nextInt(random.nextBoolean() ? 40 : 1 + page.length / 3);
    }

    private String tag() {
        return TAGS.get(random.nextInt(TAGS.size()));
    }

    private String scrap() {
        return SCRAPS.get(random.nextInt(SCRAPS.size()));
    }

    private static String text(byte[] page) {
        return new String(page, StandardCharsets.UTF_8);
    }
}
