package casus.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatelineTest {
    private static final Set<String> PLACES = Set.of("Muscat", "Mali", "Lome", "Sudan", "Kenya");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BAMAKO , Mali -- | Soldiers fired at a bus on the road .",
                "PORT SUDAN , Nov. 3 ( AP ) — | Two convoys reached the port overnight .",
                "( Agency ) - | Two convoys reached the port overnight .",
                "MANILA : | Two convoys reached the port overnight .",
                "Muscat - | The envoy met the minister on Monday .",
                "Kara , Mali - | The envoy met the minister on Monday .",
                "Lome , 3 Jan 90 ( Agency ) -- [ Text ] [ Excerpts ] | The envoy met the minister .",
            })
    void endsBehindTheDash(String dateline, String told) {
        List<String> head = List.of(dateline.split(" "));
        assertThat(length(dateline + " " + told)).isEqualTo(head.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The minister - a former general - met the envoy in Mali .",
                "Sudan - which borders the region - sent two envoys there .",
                "Sudan and Kenya - Both countries sent two envoys there .",
                "Ibrahim : We shall not leave this town , he said .",
                "MANILA : Soldiers arrive",
                "UN troops - the last of them - left the town .",
                "Minister Kone - He had resigned in May - met the envoy .",
            })
    void readsOrdinarySentencesWhole(String sentence) {
        assertThat(length(sentence)).isZero();
    }

    private static int length(String sentence) {
        List<String> words = List.of(sentence.split(" "));
        return Dateline.length(words, at -> PLACES.contains(words.get(at)));
    }
}
