package casus.engine;

import java.util.Arrays;

/**
 * A parse under way: the stack, how far the words are read, and the arcs so far. Position 0 is the root, the words count from 1;
 * -1 is no position.
 */
final class Arcs {
    private static final int NOWHERE = -1;

    private final int words;
    private final int[] stack;
    private int depth = 1;
    private int next = 1;
    private final int[] heads;
    private final int[] labels;
    private final int[] left;
    private final int[] nextLeft;
    private final int[] right;
    private final int[] nextRight;

    Arcs(int words) {
        this.words = words;
        stack = new int[words + 1];
        heads = new int[words + 1];
        labels = new int[words + 1];
        left = new int[words + 1];
        nextLeft = new int[words + 1];
        right = new int[words + 1];
        nextRight = new int[words + 1];
        for (int[] none : new int[][] {heads, labels, left, nextLeft, right, nextRight}) {
            Arrays.fill(none, NOWHERE);
        }
    }

    boolean isDone() {
        return depth == 1 && next > words;
    }

    int depth() {
        return depth;
    }

    boolean canShift() {
        return next <= words;
    }

    /** The position that lies so deep in the stack, 0 for the top. */
    int stack(int down) {
        return down < depth ? stack[depth - 1 - down] : NOWHERE;
    }

    /** The position so far ahead of what is read, 0 for the next word. */
    int ahead(int words) {
        return next + words <= this.words ? next + words : NOWHERE;
    }

    void shift() {
        stack[depth++] = next++;
    }

    /** The top becomes the head of what lies below it. */
    void arcLeft(int label) {
        int head = stack[depth - 1];
        int dependent = stack[depth - 2];
        add(head, dependent, label);
        stack[depth - 2] = head;
        depth--;
    }

    /** What lies below the top becomes its head. */
    void arcRight(int label) {
        add(stack[depth - 2], stack[depth - 1], label);
        depth--;
    }

    /** Arcs come from the inside out, so the newest child on a side is the outermost. */
    private void add(int head, int dependent, int label) {
        heads[dependent] = head;
        labels[dependent] = label;
        if (dependent < head) {
            nextLeft[dependent] = left[head];
            left[head] = dependent;
        } else {
            nextRight[dependent] = right[head];
            right[head] = dependent;
        }
    }

    int head(int position) {
        return heads[position];
    }

    /** Index of the label of the arc to the position. */
    int label(int position) {
        return labels[position];
    }

    /** The first, or leftmost, child before the position. */
    int left(int position) {
        return position < 0 ? NOWHERE : left[position];
    }

    int secondLeft(int position) {
        int first = left(position);
        return first < 0 ? NOWHERE : nextLeft[first];
    }

    /** The last, or rightmost, child behind the position. */
    int right(int position) {
        return position < 0 ? NOWHERE : right[position];
    }

    int secondRight(int position) {
        int first = right(position);
        return first < 0 ? NOWHERE : nextRight[first];
    }
}
