package casus.event;

import java.util.List;

/**
 * What one sentence tells.
 *
 * @param events the acts it tells by itself
 * @param loose definite nouns that may take up an act told elsewhere ("the blast"), in each sense that they may have
 */
record Told(List<Candidate> events, List<Candidate> loose) {
    static final Told NOTHING = new Told(List.of(), List.of());
}
