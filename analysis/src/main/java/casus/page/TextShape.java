package casus.page;

import casus.page.TextBlocks.Mark;
import casus.page.TextBlocks.TextBlock;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells lines of copied text by their shape: counters, captions, headings, notes on the writer, teasers that break off. */
final class TextShape {
    private static final Pattern NUMBER = Pattern.compile("[\\d,. ]{1,9}[kKmM]?");
    private static final Pattern TOKEN = Pattern.compile("[\\s,|·•/()]+");
    private static final Pattern COUNT = Pattern.compile("\\d[\\d.:,]*(?:am|pm|k|m|h)?");
    private static final Pattern PICTURED = Pattern.compile("(?iu)(?:" + TextWords.either("picture") + ")[ :,–-]");
    /** Where in a picture somebody stands. */
    private static final Pattern PLACED = Pattern.compile(
            "(?iu)(?:, (?:(?:second|third|far|top|bottom|front|back) )?(?:left|right|center|centre)(?: (?:foreground|background))?(?=[,;.]|$)"
                    + "|, (?:second|third|fourth) from (?:left|right)\\b|\\((?:l|r|li|re|left|right|links|rechts|v\\. ?l\\.|center|centre)\\.?\\))");

    /** The day of a picture, told as news does not tell days: "in the harbour, Monday, May 3, 2024". */
    private static final Pattern DATED = Pattern.compile(
            "(?<!\\b(?:[Oo]n|[Pp]ublished|[Uu]pdated|[Pp]osted|[Dd]ated) )(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, \\p{Lu}\\p{Ll}{2,8}\\.? \\d{1,2}, \\d{4}(?:[.,;] |\\.$)");

    private static final Pattern PICTURE_NUMBER =
            Pattern.compile("(?i)(?:image|photo|picture|slide|bild|foto) \\d{1,3}(?: ?(?:of|/|von|de) ?\\d{1,3})?");
    private static final Pattern GOES_ON =
            Pattern.compile("(?iu)[\"“‘]?(?:" + TextWords.either("goes-on") + ")(?![\\p{L}])");
    private static final Pattern NOTE = Pattern.compile(
            "(?iu)\\b(?:is|was|are) (?:a|an|the|our) [^.]{0,80}\\b(?:"
                    + TextWords.either("role")
                    + ")s?\\b|\\bwrites (?:a|about|for|on)\\b|\\bcovers [^.]{3,80}\\.$|\\b(?:views|opinions) expressed\\b|\\bfollow (?:him|her|them|me) (?:on|at)\\b");
    private static final int COUNTER_WORDS = 7;
    private static final int CAPTION_WORDS = 90;
    private static final int PICTURED_WORDS = 45;
    private static final int PLACED_WORDS = 80;
    private static final int NOTE_LONGEST = 400;
    private static final int CRIED_WORDS = 7;
    private static final int TEASER_WORDS = 45;
    private static final int QUESTION_WORDS = 20;

    private TextShape() {}

    /** "1.2K", "Duration 12:38", "Image 5 of 5", "4 MIN READ", "12.04.2024, 10:21 Uhr": numbers and what they count. */
    static boolean isCounter(String text) {
        if (NUMBER.matcher(text).matches()) {
            return true;
        }
        String[] words = TOKEN.split(text.toLowerCase(Locale.ROOT));
        if (words.length > COUNTER_WORDS || words.length < 2) {
            return false;
        }
        boolean counts = false;
        Set<String> known = TextWords.of("counter");
        for (String word : words) {
            boolean count = COUNT.matcher(word).matches();
            counts |= count;
            if (!count && !word.isEmpty() && !known.contains(word)) {
                return false;
            }
        }
        return counts;
    }

    /** A picture's text: marked as one, opened like one or with a credit at its end. */
    static boolean isCaption(TextBlock block, int words) {
        String text = block.text();
        return block.mark() == Mark.IMAGE
                || words < CAPTION_WORDS && (Credits.begin(text) >= 0 || Credits.isWholly(text) || Credits.opens(text));
    }

    /** "But …", "His …": a beginning that refers to what was told before, which the text of a picture does not. */
    static boolean goesOn(String text) {
        return GOES_ON.matcher(text).lookingAt();
    }

    /** "Image 2 of 9". */
    static boolean isPictureNumber(String text) {
        return PICTURE_NUMBER.matcher(text).matches();
    }

    /** "Pictured, the bridge at dawn", "The minister, left, at the bridge, Monday, May 3, 2024": a caption without a credit. */
    static boolean isPictured(String text, int words) {
        if (words < PLACED_WORDS
                && (PLACED.matcher(text).find()
                        || words > COUNTER_WORDS && DATED.matcher(text).find())) {
            return true;
        }
        return words < PICTURED_WORDS
                && !text.isEmpty()
                && Character.isUpperCase(text.codePointAt(0))
                && PICTURED.matcher(text).lookingAt();
    }

    /** A line on who wrote the article. */
    static boolean isNote(String text, boolean named) {
        return NOTE.matcher(text).find()
                && (named || text.length() < NOTE_LONGEST && Character.isUpperCase(text.codePointAt(0)));
    }

    /** A text that a page cut: "Three ministers resign over the …". */
    static boolean isCut(String text, int words) {
        return words < TEASER_WORDS
                && (text.endsWith("...") || text.endsWith("…") || text.endsWith("[…]") || text.endsWith(" .."));
    }

    /** A link to another story, all in capitals: "MINISTER RESIGNS OVER THE PRICE OF TWO FERRIES". */
    static boolean isCried(String text, int words) {
        return words >= CRIED_WORDS
                && words < TEASER_WORDS
                && !HtmlBlock.endsSentence(text)
                && text.equals(text.toUpperCase(Locale.ROOT))
                && !text.equals(text.toLowerCase(Locale.ROOT));
    }

    /** One question of a title's length. */
    static boolean isQuestion(String text, int words) {
        return words <= QUESTION_WORDS && text.indexOf('.') < 0 && (text.endsWith("?") || text.endsWith("?..."));
    }

    static boolean isHeading(String text) {
        int first = text.codePointAt(0);
        return (Character.isUpperCase(first)
                        || Character.isDigit(first)
                        || "\"“‘«¿¡".indexOf(first) >= 0
                        || Character.getType(first) == Character.OTHER_LETTER)
                && !TextHead.isDateLine(text)
                && !isCounter(text);
    }
}
