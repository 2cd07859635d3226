package casus.draw;

/**
 * A drawing in two widths, and the same in words and numbers.
 *
 * @param svg an {@code <svg>} element for screens and paper, class {@code wide}
 * @param narrow the same for a phone, class {@code narrow}; the style sheet shows the one that fits
 * @param summary what is to be seen, in a few sentences; plain text
 * @param data all that was to be drawn, also what found no place in the drawing
 */
public record Drawing(String svg, String narrow, String summary, Table data) {
    /** Both widths, to be put into a page. */
    public String both() {
        return svg + narrow;
    }
}
