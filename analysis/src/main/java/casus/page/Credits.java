package casus.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a picture's credit from its caption, by the words that open one or by its shape at the end. */
final class Credits {
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(^|[-_ ])(copyright|photographer|photoby|bildquelle|source|attribution|byline|rights|agency)([-_ ]|$)|credit");
    private static final Pattern OPENED = Pattern.compile(
            "(?iu)((?:\\(c\\) )?[(\\[|–—-]?\\s?(?:(?<!\\p{L})(?:photos?|photographs?|images?|pictures?|credits?|fotos?|bild(?:quelle)?|crédits?|source|quelle|illustration"
                    + "|фото|fotoğraf|foto ?: ?|kuva|fotografía|imagen|nuotr\\.|grafik|handout|file photo|reproduction)"
                    + "(?: (?:credit|courtesy))?(?: ?by(?: the)? | ?[:/] ?|: ?)|©|(?<!\\p{L})photo(?:graph)? taken by |(?<!\\p{L})courtesy (?:of )?(?=\\p{Lu}|@|the ))).{1,90}$");
    private static final Pattern AGENCY = Pattern.compile(
            "(?:[\\p{L}.'’ -]{2,40} ?[/|] ?){0,3}(?:AP|A\\.P\\.|AFP|Reuters|REUTERS|Getty Images?|GETTY|Getty|EPA|EFE|dpa|DPA|APA|Shutterstock"
                    + "|Alamy|Xinhua|ANSA|TASS|Keystone|KEYSTONE|IMAGO|Imago|imago|Bloomberg|PA|SIPA|Scanpix|Unsplash|Pool|Associated Press"
                    + "|The Canadian Press|CBC|CP|NTB|TT|LaPresse|Anadolu|AA|ZUMA|Sputnik|NASA|KCNA)"
                    + "(?: (?:Photo|Images|via [\\p{L} ]{2,30}))?(?: ?[/|] ?[\\p{L}.'’ -]{2,40}){0,2}[)\\]]?\\.?$");
    private static final Pattern NAMES = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}.'’-]*+|de|la|van|von|der|den|via|for|and|/|\\|)(?:[ /]++(?:\\p{Lu}[\\p{L}.'’-]*+|de|la|van|von|der|den|via|for|and|\\|)){0,6}");
    /** "Northern 5 News": what stands in brackets behind the last sentence. */
    private static final Pattern SOURCE =
            Pattern.compile("\\p{Lu}[\\p{L}\\d.'’&-]*+(?: [\\p{Lu}\\d][\\p{L}\\d.'’&-]*+){1,4}");

    private static final int LONGEST = 80;
    private static final int CREDIT_WORDS = 5;

    private Credits() {}

    /** Whether an element of that class holds a credit. */
    static boolean isNamed(String className) {
        return NAMED.matcher(className).find();
    }

    /** Whether the text is nothing but a credit. */
    static boolean isWholly(String text) {
        Matcher opened = OPENED.matcher(text);
        if (opened.lookingAt()) {
            // "Photo: The bridge in the fog. Roe/Northern Press" is a caption that only begins like a credit
            int stop = text.indexOf(". ");
            return stop < 0 || text.substring(0, stop).split(" ").length < CREDIT_WORDS;
        }
        return text.length() < LONGEST && AGENCY.matcher(text).matches();
    }

    /** Whether the text begins like a credit and goes on as a caption. */
    static boolean opens(String text) {
        Matcher opened = OPENED.matcher(text);
        return opened.lookingAt();
    }

    /** Where the credit at the end of a caption begins; -1 when there is none. */
    static int begin(String text) {
        Matcher opened = OPENED.matcher(text);
        if (opened.find() && (opened.start() > 0 || opened.find(opened.end(1)))) {
            return opened.start();
        }
        int bracket = text.lastIndexOf(text.endsWith("]") ? '[' : '(');
        if (bracket > 0 && (text.endsWith(")") || text.endsWith("]"))) {
            String inner = text.substring(bracket + 1, text.length() - 1).strip();
            if (inner.length() < LONGEST && AGENCY.matcher(inner).matches()
                    || inner.length() < LONGEST
                            && inner.indexOf('/') > 0
                            && NAMES.matcher(inner).matches()
                    || HtmlBlock.endsSentence(text.substring(0, bracket).strip())
                            && SOURCE.matcher(inner).matches()) {
                return bracket;
            }
        }
        return tail(text);
    }

    /** What stands after the last sentence and is none itself: "… on Monday. Jane Roe/Northern Press". */
    private static int tail(String text) {
        for (int i = text.length() - 2; i > 0 && i > text.length() - LONGEST; i--) {
            char c = text.charAt(i);
            if (".!?。".indexOf(c) >= 0 && Character.isLetterOrDigit(text.charAt(i - 1)) && !isShortened(text, i)) {
                String rest = text.substring(i + 1).strip();
                boolean named = AGENCY.matcher(rest).matches()
                        || NAMES.matcher(rest).matches() && rest.length() > 3 && !rest.endsWith(".")
                        || HtmlBlock.unspaced(rest) > 1 && rest.length() < 12;
                return named ? text.length() - rest.length() : -1;
            }
        }
        return -1;
    }

    /** Whether the stop belongs to a shortened word: "J. Roe", "the U.S. Navy", "Gov. Roe". */
    private static boolean isShortened(String text, int stop) {
        int begin = stop;
        while (begin > 0 && Character.isLetter(text.charAt(begin - 1))) {
            begin--;
        }
        return stop - begin == 1 && Character.isUpperCase(text.charAt(begin))
                || Authors.words("title").contains(text.substring(begin, stop).toLowerCase(Locale.ROOT));
    }
}
