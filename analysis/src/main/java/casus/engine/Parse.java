package casus.engine;

import java.util.List;

/**
 * The dependency tree of a sentence.
 *
 * @param heads for each word the position of its head, from 0; -1 for the root
 * @param relations for each word the relation to its head
 */
public record Parse(List<Integer> heads, List<String> relations) {
    public Parse {
        heads = List.copyOf(heads);
        relations = List.copyOf(relations);
    }
}
