package casus.export;

import casus.record.Verdict;
import java.util.List;

/** Takes what a person decided about claims, in the name of that person. */
public interface Corrector {
    /** Keeps all of these, in their order. */
    void decide(List<Verdict> verdicts);
}
