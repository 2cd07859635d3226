package casus.sentence;

import static org.assertj.core.api.Assertions.assertThat;

import casus.engine.Tagger;
import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggingTest {
    private static final Tagging TAGGING = new Tagging(Tagger.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "HEADLINE | Drone hits clinic in Sumy | hits | VBZ",
                "HEADLINE | Gunmen storm hotel in Bamako | storm | VBP",
                "HEADLINE | Chadian soldiers fire on ferry | fire | VBP",
                "HEADLINE | Lima protests to Quito over flights | protests | VBZ",
                "HEADLINE | Peru and Chile sign pact | sign | VBP",
                "HEADLINE | Talks on water rights in Nairobi | Talks | NNS",
                "HEADLINE | Nine killed in drone strikes on Sumy | strikes | NNS",
                "HEADLINE | Minister says raids will go on | raids | NNS",
                "BODY | A Chadian drone struck a clinic on Monday. | drone | NN",
                "BODY | Nine people died in the shelling of a market. | shelling | NN",
                "BODY | The toll of Monday's bombing rose to nine. | bombing | NN",
                "BODY | The storming of the palace took an hour. | storming | NN",
                "BODY | Troops shelling the town moved closer. | shelling | VBG",
                "BODY | The army is bombing the town. | bombing | VBG",
                "BODY | Jets bombing the town came back. | bombing | VBG",
            })
    void readsWhatTheTaggerConfuses(String kind, String text, String word, String tag) {
        List<CoreLabel> words = Stream.of(text.replaceAll("([.,]|'s)", " $1").split(" "))
                .map(CoreLabel::wordFromString)
                .toList();
        TAGGING.tag(words, kind.equals("HEADLINE"));
        assertThat(words)
                .filteredOn(label -> label.word().equals(word))
                .extracting(CoreLabel::tag)
                .containsExactly(tag);
    }
}
