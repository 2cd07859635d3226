package casus.incident;

import java.util.List;

/**
 * How likely two tellings are of one happening.
 *
 * @param score sum of the evidence for it and against it; above {@link Grouper#THRESHOLD} it is more likely than not
 * @param barred whether they cannot be, whatever speaks for it
 * @param because what speaks for it, or what bars it, in words
 */
public record Comparison(double score, boolean barred, List<String> because) {
    public Comparison {
        because = List.copyOf(because);
    }
}
