package casus.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import casus.document.Article;
import casus.document.Part;
import casus.document.Span;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrueCaseTest {
    private final TrueCase trueCase =
            new TrueCase(() -> List.of("Shining Path", "FARC", "Peru", "The Nation", "Popular Front of Ruritania"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GUERRILLAS ATTACKED A BARRACKS IN PERU ON MONDAY. | Guerrillas attacked a barracks in Peru on Monday.",
                "THE SHINING PATH AND THE FARC DENIED IT. | The Shining Path and the FARC denied it.",
                "A SPEECH TO THE NATION WAS GIVEN. | A speech to the nation was given.",
                "COLONEL MERINO AND JOSE MERINO LEFT. | Colonel Merino and Jose Merino left.",
                "MERINO WOOL WAS SOLD. | Merino wool was sold.",
                "U.S. TROOPS MAY LEAVE ON 9 MAY. | U.S. troops may leave on 9 May.",
                "LIMA, 9 JAN 90 -- [TEXT] A BOMB EXPLODED. | Lima, 9 Jan 90 -- [Text] A bomb exploded.",
                "THE XZTR SAID IT WOULD STOP. | The XZTR said it would stop.",
                "THE POPULAR FRONT OF RURITANIA STRUCK. | The Popular Front of Ruritania struck.",
            })
    void writesWordsInCapitalsAsPrintWould(String text, String expected) {
        assertThat(trueCase.read(article(text)).text()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "NATO said that the UN and the EU agreed.",
                "Guerrillas attacked a barracks.",
                "UN",
            })
    void leavesOrdinaryTextAlone(String text) {
        Article article = article(text);
        assertThat(trueCase.read(article)).isSameAs(article);
    }

    @Test
    void rewritesOnlyTheParagraphsInCapitals() {
        assertThat(trueCase.read(article("REBELS TAKE A TOWN\n\nThe FARC said so."))
                        .text())
                .isEqualTo("Rebels take a town\n\nThe FARC said so.");
    }

    private static Article article(String text) {
        return new Article(
                "a",
                "a",
                "",
                null,
                null,
                null,
                "news",
                null,
                List.of(),
                "en",
                null,
                null,
                null,
                null,
                text,
                List.of(new Part(Part.Kind.BODY, "body", new Span(0, text.length()))),
                List.of(),
                List.of(),
                List.of(),
                Map.of());
    }
}
