package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecoderTest {
    private static final String RUSSIAN = "Паром вышел из северной гавани на рассвете с лекарствами на борту.";
    private static final String FRENCH = "Le bac a quitté la rade à l’aube, chargé de remèdes – et de blé.";

    private static byte[] page(String declaration, String text, String charset) {
        return ("<html><head>" + declaration + "<title>x</title></head><body><p>" + text + "</p></body></html>")
                .getBytes(Charset.forName(charset));
    }

    private static String meta(String name) {
        return "<meta charset=\"" + name + "\">";
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251, windows-1251, Паром вышел из северной гавани",
        "KOI8-R, koi8-r, Паром вышел из северной гавани",
        "KOI8-U, koi8-u, Пором вийшов із північної гавані",
        "ISO-8859-5, iso-8859-5, Паром вышел из северной гавани",
        "windows-1250, windows-1250, Loď opustila přístav za úsvitu",
        "ISO-8859-2, iso-8859-2, Loď opustila přístav za úsvitu",
        "windows-1253, windows-1253, Το πλοίο έφυγε από το λιμάνι",
        "windows-1254, iso-8859-9, Gemi şafakta limandan ayrıldı ğ",
        "windows-1255, windows-1255, המעבורת עזבה את הנמל",
        "windows-1256, windows-1256, غادرت العبارة الميناء الشمالي",
        "windows-31j, Shift_JIS, フェリーは夜明けに港を出た",
        "EUC-JP, euc-jp, フェリーは夜明けに港を出た",
        "ISO-2022-JP, iso-2022-jp, フェリーは夜明けに港を出た",
        "GB18030, gb2312, 渡轮黎明时分离开了北港",
        "GB18030, gbk, 渡轮黎明时分离开了北港",
        "Big5, Big5, 渡輪黎明時分離開了北港",
        "x-windows-949, euc-kr, 여객선이 새벽에 항구를 떠났다",
        "windows-1252, iso-8859-1, The “ferry” left – at €5",
        "windows-1252, us-ascii, The “ferry” left – at €5",
        "x-windows-874, tis-620, เรือออกจากท่าเรือตอนรุ่งสาง"
    })
    void theDeclaredCharsetIsReadByTheNameThatTheWebGivesIt(String written, String declared, String text) {
        byte[] byMeta = page(meta(declared), text, written);
        byte[] byHttpEquiv =
                page("<META HTTP-EQUIV='Content-Type' CONTENT='text/html; CHARSET=" + declared + "'>", text, written);
        byte[] undeclared = page("", text, written);
        assertThat(Decoder.decode(byMeta, null)).contains(text);
        assertThat(Decoder.decode(byHttpEquiv, null)).contains(text);
        assertThat(Decoder.decode(undeclared, declared)).contains(text);
    }

    @ParameterizedTest
    @CsvSource({"windows-1251", "KOI8-R", "windows-1252", "windows-31j", "EUC-JP", "GB18030", "Big5", "EUC-KR"})
    void whatNobodyDeclaresIsDetected(String charset) {
        String text =
                switch (charset) {
                    case "windows-1251", "KOI8-R" -> RUSSIAN;
                    case "windows-1252" -> FRENCH;
                    case "windows-31j", "EUC-JP" -> "フェリーは夜明けに港を出た。甲板には薬の箱が四十個あった。";
                    case "GB18030" -> "渡轮黎明时分离开了北港，甲板上有四十箱药品。海关官员清点了两次。";
                    case "Big5" -> "渡輪黎明時分離開了北港，甲板上有四十箱藥品。海關官員清點了兩次。";
                    default -> "여객선이 새벽에 항구를 떠났다. 갑판에는 약 상자가 마흔 개 있었다.";
                };
        assertThat(Decoder.decode(page("", text.repeat(4), charset), null)).contains(text);
    }

    @Test
    void markBeatsHeaderBeatsMeta() {
        byte[] utf8 = page(meta("windows-1251"), FRENCH, "UTF-8");
        byte[] marked = new byte[utf8.length + 3];
        System.arraycopy(utf8, 0, marked, 3, utf8.length);
        marked[0] = (byte) 0xEF;
        marked[1] = (byte) 0xBB;
        marked[2] = (byte) 0xBF;
        assertThat(Decoder.decode(marked, "windows-1251")).startsWith("<html>").contains(FRENCH);
        assertThat(Decoder.decode(page(meta("koi8-r"), RUSSIAN, "windows-1251"), "windows-1251"))
                .contains(RUSSIAN);
        assertThat(Decoder.decode(utf8, "windows-1251")).contains(FRENCH);
    }

    @Test
    void aHeaderThatCantBeRightGivesWayToThePage() {
        assertThat(Decoder.decode(page(meta("windows-1251"), RUSSIAN, "windows-1251"), "ISO-8859-1"))
                .contains(RUSSIAN);
        assertThat(Decoder.decode(page(meta("iso-8859-1"), RUSSIAN.repeat(3), "windows-1251"), "latin1"))
                .contains(RUSSIAN);
        assertThat(Decoder.decode(page(meta("windows-1252"), FRENCH, "windows-1252"), "utf-8"))
                .contains(FRENCH);
        assertThat(Decoder.decode(page(meta("x-nobody"), FRENCH, "windows-1252"), "none such"))
                .contains(FRENCH);
    }

    @Test
    void utf16AndUtf32AreReadWithAndWithoutAMark() {
        String page = "<html><body><p>" + FRENCH + RUSSIAN + "</p></body></html>";
        for (String charset : List.of("UTF-16LE", "UTF-16BE", "UTF-16", "UTF-32BE", "UTF-32LE")) {
            String marked = charset.startsWith("UTF-32") || charset.endsWith("E") ? "\uFEFF" + page : page;
            byte[] bytes = marked.getBytes(Charset.forName(charset));
            assertThat(Decoder.isBinary(bytes)).as(charset).isFalse();
            assertThat(Decoder.decode(bytes, null)).as(charset).isEqualTo(page);
        }
        for (String charset : List.of("UTF-16LE", "UTF-16BE")) {
            byte[] bytes = page.getBytes(Charset.forName(charset));
            assertThat(Decoder.isBinary(bytes)).as(charset).isFalse();
            assertThat(Decoder.decode(bytes, "windows-1252")).as(charset).isEqualTo(page);
        }
    }

    @Test
    void aDeclarationOfUtf16InBytesMeansUtf8AndOneInAScriptMeansNothing() {
        assertThat(Decoder.decode(page(meta("utf-16"), FRENCH, "UTF-8"), null)).contains(FRENCH);
        assertThat(Decoder.decode(
                        page(
                                "<!-- <meta charset='koi8-r'> --><script charset='big5' src='a.js'></script>"
                                        + meta("windows-1252"),
                                FRENCH,
                                "windows-1252"),
                        null))
                .contains(FRENCH);
        byte[] xml = ("<?xml version='1.0' encoding='windows-1251'?><html><body>" + RUSSIAN + "</body></html>")
                .getBytes(Charset.forName("windows-1251"));
        assertThat(Decoder.decode(xml, null)).contains(RUSSIAN);
    }

    @Test
    void aFewSpoiltBytesDontMakeAnotherCharset() {
        byte[] bytes = page(meta("utf-8"), FRENCH.repeat(3), "UTF-8");
        byte[] cut = Arrays.copyOf(bytes, new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("\u00c3") + 1);
        assertThat(Decoder.decode(cut, null)).contains(FRENCH).doesNotContain("Ã");
        ByteArrayOutputStream spoilt = new ByteArrayOutputStream();
        spoilt.writeBytes(bytes);
        spoilt.write(0xE9);
        assertThat(Decoder.decode(spoilt.toByteArray(), "utf-8")).contains(FRENCH);
    }

    @Test
    void whatIsNoTextIsTold() {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31);
        }
        assertThat(Decoder.isBinary(bytes)).isTrue();
        assertThat(Decoder.isBinary(new byte[64])).isTrue();
    }

    @Test
    void aSingleByteIsALetter() {
        assertThat(Decoder.decode(new byte[] {'x'}, null)).isEqualTo("x");
    }
}
