package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorNotesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ada Quill covers ports and shipping. | author-note",
                "Our correspondent Ada Quill has lived in the north since 2009. | author-note",
                "Reach her at ada@harbour.example | author-note",
                "Cem Oz is a professor of maritime law at the northern university. | author-note",
                "Reporting by Ben Tal; Editing by Cem Oz | reporters",
                "Ben Tal contributed to this report. | reporters",
                "Mit Material von Ben Tal | reporters",
                "Ada Quill, who was on board, saw nothing. | ''",
                "The captain is a quiet man of sixty. | ''",
                "Cem Oz is a free man again. | ''",
                "The report was written in haste. | ''",
            })
    void tellLinesAboutTheWriters(String text, String label) {
        AuthorNotes notes = new AuthorNotes(List.of("Ada Quill"));
        assertThat(notes.sign(text, text.split(" ").length)
                        .map(Furniture.Sign::label)
                        .orElse(""))
                .isEqualTo(label);
    }
}
