package casus.sentence;

import casus.document.Span;

/**
 * One token.
 *
 * @param index position in its sentence, from 0
 * @param word the text as it stands
 * @param lemma lower-case for words other than names
 * @param tag Penn Treebank tag
 * @param entity {@code PERSON}, {@code LOCATION}, {@code ORGANIZATION}, {@code MISC} or {@code O}
 * @param head index of the governor in the basic Universal Dependencies tree, -1 for the root and the first word of a
 *     dateline
 * @param relation its dependency relation, such as {@code nsubj:pass}; {@code root} for the root, {@code discourse} in
 *     a dateline
 */
public record Token(
        int index, Span span, String word, String lemma, String tag, String entity, int head, String relation) {
    public boolean isVerb() {
        return tag.startsWith("VB");
    }

    public boolean isNoun() {
        return tag.startsWith("NN");
    }

    public boolean isProperNoun() {
        return tag.startsWith("NNP");
    }
}
