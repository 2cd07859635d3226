package casus.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthorsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "By Ada Quill; Ada Quill",
                "By Ada Quill and Ben Tal; Ada Quill|Ben Tal",
                "Written by Ada Quill, Ben Tal & Cem Oz; Ada Quill|Ben Tal|Cem Oz",
                "Ada Quill, Senior Correspondent; Ada Quill",
                "Von Ada Quill und Ben Tal; Ada Quill|Ben Tal",
                "Ada Quill | The Harbour Post; Ada Quill",
                "Staff Reporter; ''",
                "The Harbour Post; ''",
                "Associated Press; ''",
                "Published 6 March 2025; ''",
                "https://harbour.example/ada; ''",
            })
    void findsPersons(String printed, String persons) {
        assertThat(String.join("|", Authors.persons(List.of(printed), "The Harbour Post")))
                .isEqualTo(persons);
    }
}
