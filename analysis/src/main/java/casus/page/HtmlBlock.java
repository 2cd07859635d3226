package casus.page;

import casus.document.AlignedText;
import casus.document.Alignment;
import java.util.List;
import org.jsoup.nodes.Element;

/**
 * A run of text of a page that no block element divides.
 *
 * @param owner the innermost block element around it
 * @param linked how many characters of it are links
 * @param links the links in it, their places counted in the text
 * @param isRunning whether it reads like running text: some words, few of them links, a sentence's end or much of it
 * @param origin where the text comes from in the source of the page; empty unless that was asked for
 */
record HtmlBlock(
        Element owner, String text, int linked, List<Anchor> links, int words, boolean isRunning, Alignment origin) {
    private static final double MOSTLY = 0.5;
    private static final int FEW_WORDS = 9;
    private static final int LONG = 150;

    /**
     * A link: from where to where in the block's text.
     *
     * @param href as the page has it: to make it absolute costs much, and few links are of the article
     */
    record Anchor(int begin, int end, String href) {}

    static HtmlBlock of(Element owner, AlignedText aligned, int linked, List<Anchor> links) {
        String text = aligned.text();
        int words = wordsOf(text);
        boolean running = words + unspaced(text) > FEW_WORDS
                && linked < MOSTLY * text.length()
                && (endsSentence(text) || text.length() > LONG);
        return new HtmlBlock(owner, text, linked, links, words, running, aligned.origin());
    }

    AlignedText aligned() {
        return new AlignedText(text, origin);
    }

    private static int wordsOf(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = text.charAt(i) <= ' ';
            words += inside || blank ? 0 : 1;
            inside = !blank;
        }
        return words;
    }

    double density() {
        return text.isEmpty() ? 0 : (double) linked / text.length();
    }

    /** Scripts without blanks have about two letters a word. */
    static int unspaced(String text) {
        int letters = 0;
        for (int i = 0; i < text.length(); i++) {
            letters += text.charAt(i) >= 0x0E00 && Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return letters / 2;
    }

    static boolean endsSentence(String text) {
        for (int i = text.length() - 1; i >= 0 && i > text.length() - 4; i--) {
            char c = text.charAt(i);
            if (".!?…:。！？؟।".indexOf(c) >= 0) {
                return true;
            }
            if ("\"”’')]»“".indexOf(c) < 0 && c > ' ') {
                return false;
            }
        }
        return false;
    }
}
