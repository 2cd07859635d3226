package casus.export;

import com.fasterxml.jackson.databind.JsonNode;

/** Takes what a person decided about claims, in the name of that person. */
public interface Corrector {
    /** The claim is right as it stands. */
    void accept(String claim);

    /** The claim is wrong. */
    void reject(String claim);

    /**
     * A field of the claim has another value.
     *
     * @param field one of {@link casus.record.ClaimFields#names()}
     * @throws casus.record.StoreProblem when the value does not fit
     */
    void fix(String claim, String field, JsonNode value);
}
