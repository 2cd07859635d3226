package casus.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are damaged at random, and ones made to take long, through the whole analysis. */
class DamagedTextTest {
    private static final int TEXTS = Boolean.getBoolean("casus.long") ? 3000 : 120;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private static final List<String> SENTENCES = List.of(
            "Russian troops attacked the port of Odesa on Monday, killing four dock workers, Ukrainian officials said.",
            "“We will not leave,” the foreign minister of Turkey told reporters in Istanbul on 3 March 2024.",
            "At least 30 to 40 people, among them Mira Vancea, 34, were wounded in the strike near Al-Obeid.",
            "Bolivia might recall its envoy if Paraguay does not withdraw its 2,500 soldiers by Friday.",
            "In 2022 the army denied that it had shelled the market; rebels blamed it for the attack.");
    private static final List<String> SCRAPS = List.of(
            "\u0000",
            "\ud83d\ude00",
            "e\u0301",
            "\u202e",
            "\u00ad",
            "\ufeff",
            "“",
            "”",
            "((((",
            "99/99/9999",
            "31 February 0000",
            "1e309 people",
            "…",
            "—",
            "\n\n",
            "\t",
            "said",
            "killed",
            "not",
            "%s",
            "U.S.S.R.",
            "مرحبا",
            "战争",
            "'s",
            "--",
            "$",
            "minus nine dozen");

    private static String damaged(Random random) {
        StringBuilder text = new StringBuilder();
        int sentences = 1 + random.nextInt(3);
        for (int i = 0; i < sentences; i++) {
            text.append(SENTENCES.get(random.nextInt(SENTENCES.size()))).append(' ');
        }
        int times = 1 + random.nextInt(8);
        for (int i = 0; i < times; i++) {
            int at = random.nextInt(text.length() + 1);
            switch (random.nextInt(4)) {
                case 0 -> text.insert(at, SCRAPS.get(random.nextInt(SCRAPS.size())));
                case 1 -> text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(12)));
                case 2 -> text.insert(at, (char) random.nextInt(0x3000));
                default -> text.insert(at, text.substring(at, Math.min(text.length(), at + random.nextInt(30))));
            }
        }
        return text.toString();
    }

    @Test
    void nothingThrowsAndEveryQuotationStandsInTheText() {
        Random random = new Random(20251125);
        int claims = 0;
        for (int i = 0; i < TEXTS; i++) {
            String given = damaged(random);
            JsonNode analysis = AnalysisJson.tree(Engine.raw(given));
            String text = analysis.path("article").path("text").asText();
            int length = text.codePointCount(0, text.length());
            for (JsonNode claim : analysis.path("claims")) {
                JsonNode evidence = claim.path("evidence");
                int begin = evidence.path("begin").asInt(-1);
                int end = evidence.path("end").asInt(-1);
                assertThat(begin).as(given).isBetween(0, end);
                assertThat(end).as(given).isLessThanOrEqualTo(length);
                assertThat(text.substring(text.offsetByCodePoints(0, begin), text.offsetByCodePoints(0, end)))
                        .as(given)
                        .isEqualTo(evidence.path("exact").asText());
                for (JsonNode slot : claim.path("slots")) {
                    assertThat(slot.path("end").asInt())
                            .as(given)
                            .isBetween(slot.path("begin").asInt(), length);
                }
                claims++;
            }
            for (JsonNode mentions : analysis.path("mentions")) {
                for (JsonNode mention : mentions) {
                    if (mention.has("begin")) {
                        assertThat(mention.path("end").asInt())
                                .as(given)
                                .isBetween(mention.path("begin").asInt(), length);
                    }
                }
            }
        }
        assertThat(claims).isGreaterThan(TEXTS / 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "and ",
                "a",
                "((",
                "“",
                "said that ",
                "1,",
                "9",
                "- ",
                "of the ",
                "Monday, ",
                "Mr. ",
                "3 March ",
                "killed and wounded ",
                "\u00a0",
                "A-",
                "who said ",
                "the the "
            })
    void whatIsRepeatedTenThousandLettersLongTakesBoundedTime(String scrap) {
        String text = scrap.repeat(10_000 / scrap.length());
        long begin = System.nanoTime();
        assertThat(Engine.raw(text)).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(LONGEST);
    }
}
