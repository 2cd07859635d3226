package casus.page;

/**
 * A character on a page of a PDF, in points from the upper left corner as seen when its text stands upright.
 *
 * @param turn by how many degrees its text is turned on the page
 * @param x its left edge
 * @param y its baseline
 * @param size of its font
 * @param blank how wide a blank of its font is; 0 or not a number where the font doesn't tell
 */
record PdfGlyph(String letters, float turn, float x, float y, float width, float size, float blank) {
    boolean isBlank() {
        return letters.isBlank();
    }

    float right() {
        return x + width;
    }
}
