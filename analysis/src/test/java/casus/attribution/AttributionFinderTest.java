package casus.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.analysis.Analysis;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttributionFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "The governor said that rebels had burned the bridge. | The governor | that rebels had burned the bridge | indirect",
                "Rebels had burned the bridge, the governor said on Monday. | the governor | Rebels had burned the bridge | indirect",
                "The bridge, the governor said, was burned by rebels. | the governor | The bridge + was burned by rebels | indirect",
                "“We burned the bridge,” said Tomas Arel. “It had to be done.” | Tomas Arel | “We burned the bridge,” + “It had to be done.” | direct",
                "\"We burned the bridge,\" Arel said. | Arel | \"We burned the bridge,\" | direct",
                "According to the ministry, the border was closed. | the ministry | the border was closed | indirect",
                "The border was closed, according to the ministry. | the ministry | The border was closed | indirect",
                "The general is believed to have fled the capital. | - | The general + to have fled the capital | indirect",
                "The general was said to have fled the capital. | - | The general + to have fled the capital | indirect",
                "Witnesses reported an explosion near the port. | Witnesses | an explosion near the port | indirect",
                "The envoy dismissed claims that the army had shelled the camp. | The envoy | that the army had shelled the camp | indirect",
                "\"The crossing will stay shut,\" the minister said on Tuesday in Cairo after talks with his counterpart, who had asked for a truce. | the minister | \"The crossing will stay shut,\" | direct",
                "“We have no quarrel,” the foreign minister told lawmakers in Lusaka during a debate about the border. | the foreign minister | “We have no quarrel,” | direct",
                "The general told reporters the bridge had been hit. | The general | the bridge had been hit | indirect",
                "The spokesman told journalists in Ankara the talks would resume in May. | The spokesman | the talks would resume in May | indirect",
                "“Who gave the order?” she asked the court. | she | “Who gave the order?” | direct",
                "“They fired first,” Senator Whitlow (D-Wis.) said on Monday. | Senator Whitlow (D-Wis.) | “They fired first,” | direct",
                "One guard was killed and two were wounded, said a spokesman for the mission, which is led by Kenya. | a spokesman for the mission, which is led by Kenya | One guard was killed and two were wounded | indirect",
                "The army vowed to retake the town. | The army | to retake the town | indirect",
            })
    void readsSourceContentAndKind(String text, String source, String content, String kind) {
        Analysis analysis = Engine.raw(text);
        List<String> read = analysis.attributions().stream()
                .map(mention ->
                        (mention.source() == null ? "-" : mention.source().of(text)) + " | "
                                + String.join(
                                        " + ",
                                        mention.content().stream()
                                                .map(span -> span.of(text))
                                                .toList())
                                + " | " + mention.kind().name().toLowerCase(Locale.ROOT))
                .toList();
        assertThat(read).contains(source + " | " + content + " | " + kind);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The army crossed the river at dawn.",
                "The notes were found in a drawer.",
                "The president told his ministers to leave the capital.",
                "The general showed reporters the bridge.",
                "It cost a dollar per kilo.",
                "The road leads to a village called home by many."
            })
    void findsNobodyWhereNobodySpeaks(String text) {
        assertThat(Engine.raw(text).attributions())
                .filteredOn(mention -> mention.stance() == Stance.SAYS && mention.source() != null)
                .isEmpty();
    }

    @Test
    void keepsNestedSourcesApart() {
        Analysis analysis = Engine.raw("The envoy said villagers told him that soldiers burned the mill.");
        assertThat(analysis.attributions())
                .extracting(mention -> mention.source() == null
                        ? "-"
                        : mention.source().of(analysis.article().text()))
                .contains("The envoy", "villagers");
    }

    @Test
    void anOpenQuotationGoesOnInTheNextParagraph() {
        Quotes quotes = new Quotes("“One thing is clear, he said.\n\n“Another is not.”");
        assertThat(quotes.all()).hasSize(2);
        assertThat(quotes.isOpen(quotes.all().get(0))).isTrue();
    }
}
