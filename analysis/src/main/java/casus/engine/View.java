package casus.engine;

import java.util.List;

/**
 * What the parser sees of a parse under way: three words of the stack, three ahead, and of each of the upper two of the stack the
 * outermost and next children on both sides and the outermost child of the outermost child.
 */
final class View {
    private final ParserModel model;
    private final int[] words;
    private final int[] tags;
    private final Arcs arcs;
    private final int[] positions = new int[Rows.PLACES];

    View(ParserModel model, List<String> words, List<String> tags) {
        this.model = model;
        this.words = new int[words.size() + 1];
        this.tags = new int[words.size() + 1];
        this.words[0] = model.word(ParserModel.ROOT);
        this.tags[0] = model.tag(ParserModel.ROOT);
        for (int i = 0; i < words.size(); i++) {
            this.words[i + 1] = model.word(words.get(i));
            this.tags[i + 1] = model.tag(tags.get(i));
        }
        arcs = new Arcs(words.size());
    }

    Arcs arcs() {
        return arcs;
    }

    /** Looks at how the parse stands now. */
    void read() {
        for (int i = 0; i < 3; i++) {
            positions[i] = arcs.stack(2 - i);
            positions[3 + i] = arcs.ahead(i);
        }
        for (int i = 0; i < 2; i++) {
            int top = arcs.stack(i);
            int at = Rows.CHILDREN + 6 * i;
            positions[at] = arcs.left(top);
            positions[at + 1] = arcs.right(top);
            positions[at + 2] = arcs.secondLeft(top);
            positions[at + 3] = arcs.secondRight(top);
            positions[at + 4] = arcs.left(arcs.left(top));
            positions[at + 5] = arcs.right(arcs.right(top));
        }
    }

    boolean isFilled(int place) {
        return positions[place] >= 0;
    }

    int word(int place) {
        return isFilled(place) ? words[positions[place]] : model.none(place);
    }

    int tag(int place) {
        return isFilled(place) ? tags[positions[place]] : model.none(ParserModel.TAGS + place);
    }

    /** Id of the label of the arc to what is at the place; the id of none where it has no arc. */
    int label(int place) {
        int label = isFilled(place) ? arcs.label(positions[place]) : -1;
        return model.firstLabel() + label;
    }

    /** The id in one of the parser's slots: words of the places, tags of the places, labels of the places with children. */
    int id(int slot) {
        if (slot < ParserModel.TAGS) {
            return word(slot);
        }
        return slot < ParserModel.LABELS
                ? tag(slot - ParserModel.TAGS)
                : label(slot - ParserModel.LABELS + Rows.CHILDREN);
    }
}
