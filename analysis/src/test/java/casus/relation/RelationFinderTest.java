package casus.relation;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelationFinderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russian President Vladimir Putin spoke on Friday. | RUS.GOV.vladimir-putin leader-of RUS",
                "Armenia and Azerbaijan are at war. | ARM at-war-with AZE",
                "Armenia and Azerbaijan are not at war. | ",
                "Former Russian President Dmitry Medvedev spoke on Friday. | ",
                "Kenya's president, William Ruto, was away. | KEN.GOV.william-ruto leader-of KEN",
                "Kenya's deputy president, Kithure Kindiki, was away. | ",
                "Emmanuel Macron is the president of France. | FRA.GOV.emmanuel-macron leader-of FRA",
                "Norway, a founding member of NATO, has a long coast. | NOR member-of IGO.north-atlantic-treaty-organization",
                "Norway, a member of the club, has a long coast. | ",
                "Cuba and Venezuela are allies. | CUB ally-of VEN",
                "Cuba's former ally, Angola, was silent. | ",
                "The 7th Brigade of the Norwegian army is small. | NOR.MIL.7th-brigade unit-of NOR.MIL",
                "Norway's 7th Brigade is small. | NOR.MIL.7th-brigade unit-of NOR.MIL",
                "Spain's prime minister, Pedro Sanchez, was away. | ESP.GOV.pedro-sanchez-perez-castejon leader-of ESP",
                "Norway's army chief, Lars Holm, was away. | NOR.MIL.lars-holm leader-of NOR.MIL",
                "Part of the Norwegian army was on leave. | ",
                "The Thunder Corps is known as Norway's most feared unit. | NOR.MIL.thunder-corps unit-of NOR.MIL",
                "The Thunder Corps is known as Norway's most feared critic. | ",
                "The Thunder Corps was created based on Norway's troops. | ",
                "The Thunder Corps was created based on Oslo's 12th Alpine Forces Unit. | NOR.MIL.12th-alpine-forces-unit unit-of NOR.MIL;NOR.MIL.thunder-corps descends-from NOR.MIL.12th-alpine-forces-unit",
                "South Korea voted on Sunday, as the North and the South remain formally at war. | PRK at-war-with KOR",
                "Mali voted on Sunday, as the North and the South remain formally at war. | ",
            })
    void readsRelationsFromTitlesAndCopulas(String text, String expected) {
        List<String> relations = Engine.raw(text).claims().stream()
                .filter(Claim.Relation.class::isInstance)
                .map(Claim.Relation.class::cast)
                .map(claim -> claim.subject() + " " + claim.relation() + " " + claim.object())
                .toList();
        assertThat(relations).isEqualTo(expected == null ? List.of() : List.of(expected.split(";")));
    }
}
