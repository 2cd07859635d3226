package casus.event;

import static org.assertj.core.api.Assertions.assertThat;

import casus.Engine;
import casus.claim.Claim;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PoliticalTieTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Boris Markov was tortured in a secret CIA prison. | ASSAULT",
                "Janez Novak rejected a truce plan proposed by the UN Security Council. | REJECT",
                "Anna Kowalska, the UN rapporteur on torture, condemned the killing of Sami Noor. | ACCUSE",
                "Carlos Ruiz demanded a meeting of the Security Council. | REQUEST",
            })
    void aNamedPersonCountsWhereTheActConcernsPolitics(String text, String type) {
        assertThat(types(text)).contains(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The singer Anna Nowak was arrested on Monday for speeding.",
                "Janez Novak rejected the offer of a publisher.",
                "Anna Kowalska, the owner of the bakery, condemned the new recipe.",
                "Carlos Ruiz demanded a refund while the minister was abroad.",
            })
    void aNamedPersonAloneDoesNot(String text) {
        assertThat(types(text)).isEmpty();
    }

    private static List<String> types(String text) {
        return Engine.raw(text).claims().stream()
                .filter(Claim.Event.class::isInstance)
                .map(claim -> String.valueOf(((Claim.Event) claim).type()))
                .toList();
    }
}
