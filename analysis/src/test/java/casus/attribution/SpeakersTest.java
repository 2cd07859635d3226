package casus.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpeakersTest {
    private final Speakers speakers = new Speakers();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Chad | named",
                "the army | named",
                "police | named",
                "Sudan's army chief | named",
                "the defence ministry in Bamako | named",
                "Captain Idrissa Sow | named",
                "a spokesman for the army | named",
                "Tomas Arel, a doctor | named",
                "Doctors Without Borders | named",
                "Witnesses | unnamed",
                "Local authorities | unnamed",
                "Egyptian officials | unnamed",
                "a human rights group | unnamed",
                "The paramilitary group | named",
                "an official who asked not to be named | unnamed",
                "two Western diplomats | unnamed",
                "The doctor | unnamed",
                "residents of Goma | unnamed",
                "media reports | unnamed",
                "he | unnamed",
                "a United Nations report | document",
                "The communiqué | document",
                "a letter to the council | document",
                "… | unnamed",
            })
    void saysWhetherTheWordsNameTheSource(String source, String kind) {
        assertThat(speakers.kind(source, false).name().toLowerCase(Locale.ROOT)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"he, named", "it, named", "the man, unnamed"})
    void takesAPronounForTheNameItStandsFor(String source, String kind) {
        assertThat(speakers.kind(source, true).name().toLowerCase(Locale.ROOT)).isEqualTo(kind);
    }
}
