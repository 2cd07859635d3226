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
            })
    void readsRelationsFromTitlesAndCopulas(String text, String expected) {
        List<String> relations = Engine.raw(text).claims().stream()
                .filter(Claim.Relation.class::isInstance)
                .map(Claim.Relation.class::cast)
                .map(claim -> claim.subject() + " " + claim.relation() + " " + claim.object())
                .toList();
        assertThat(relations).isEqualTo(expected == null ? List.of() : List.of(expected));
    }
}
