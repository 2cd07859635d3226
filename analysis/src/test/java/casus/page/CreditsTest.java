package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CreditsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "A tram in the snow. Photo: Ada Quill; Photo: Ada Quill",
                "A tram in the snow (Photo by Ada Quill/Getty Images); (Photo by Ada Quill/Getty Images)",
                "A tram in the snow. (Ada Quill/AFP); (Ada Quill/AFP)",
                "A tram in the snow. Ada Quill/Northern Press; Ada Quill/Northern Press",
                "A tram in the snow © Ada Quill; © Ada Quill",
                "Ein Bus im Schnee. Foto: Ada Quill; Foto: Ada Quill",
                "A tram in the snow, seen from the bridge on Monday.; ''",
                "A tram in the snow (left) and a bus.; ''",
                "A tram in the snow. (Valley Two News); (Valley Two News)",
                "The line is run by Gov. Ada Quill.; ''",
                "The snow came early, says the U.S. Weather Bureau.; ''",
                "A tram in the snow (More); ''",
                "The photo shows a tram in the snow.; ''",
            })
    void beginAtTheEndOfACaption(String caption, String credit) {
        int at = Credits.begin(caption);
        assertThat(at < 0 ? "" : caption.substring(at).strip()).isEqualTo(credit);
    }
}
