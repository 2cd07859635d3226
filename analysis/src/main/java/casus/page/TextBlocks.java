package casus.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts copied text into its blocks: paragraphs parted by empty lines, or lines where there are none; lines that a column
 * wrapped are joined again, hyphens at their ends taken out, running heads and page numbers set apart, markdown read.
 */
final class TextBlocks {
    private static final Pattern LINK =
            Pattern.compile("(!?)\\[([^\\]\\n]{0,300})\\]\\(([^)\\s]{0,500})[^)\\n]{0,200}\\)");
    private static final Pattern MARKS = Pattern.compile(
            "\\*\\*|(?<![\\p{L}\\p{N}*])\\*(?=\\S)|(?<=\\S)\\*(?![\\p{L}\\p{N}*])|(?<!\\p{L})__|__(?!\\p{L})");
    private static final Pattern PREFIX = Pattern.compile("^(#{1,6} |> ?|[-*•·] |\\d{1,2}[.)] )");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)[-– ]*(?:page |p\\. ?|seite )?\\d{1,4}(?: ?(?:of|/|von) ?\\d{1,4})?[-– ]*");
    private static final int REPEATS = 3;
    private static final int LONGEST_HEAD = 60;
    private static final int NARROWEST = 30;
    private static final int WIDEST = 110;
    private static final double FILLED = 0.6;

    /** How a block was marked. */
    enum Mark {
        NONE,
        HEADING,
        QUOTE,
        ITEM,
        IMAGE,
        RUNNING_HEAD
    }

    /** A block of the text, its links counted in it. */
    record TextBlock(String text, Mark mark, List<HtmlBlock.Anchor> links) {}

    private TextBlocks() {}

    static List<TextBlock> of(String raw) {
        String text = raw.replace("\r\n", "\n").replace('\r', '\n').replace('\f', '\n');
        List<List<String>> paragraphs = paragraphs(text);
        Map<String, Integer> repeats = new HashMap<>();
        for (List<String> lines : paragraphs) {
            if (lines.size() == 1 && lines.get(0).length() <= LONGEST_HEAD) {
                repeats.merge(lines.get(0), 1, Integer::sum);
            }
        }
        List<TextBlock> blocks = new ArrayList<>();
        for (List<String> lines : paragraphs) {
            String whole = joined(lines);
            boolean head = PAGE_NUMBER.matcher(whole).matches() && whole.length() > 0 && looksPaged(repeats, whole)
                    || repeats.getOrDefault(whole, 0) >= REPEATS && whole.length() > 8;
            blocks.add(head ? new TextBlock(whole, Mark.RUNNING_HEAD, List.of()) : block(whole));
        }
        blocks.removeIf(block -> block.text().isBlank() && block.mark() != Mark.IMAGE); // a rule of stars
        return blocks;
    }

    private static boolean looksPaged(Map<String, Integer> repeats, String number) {
        return number.toLowerCase(java.util.Locale.ROOT).contains("page") || repeats.containsKey(number);
    }

    /** The lines of each paragraph. */
    private static List<List<String>> paragraphs(String text) {
        String[] lines = text.split("\n", -1);
        int filled = 0;
        int empty = 0;
        int wrapped = 0;
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            lines[i] = lines[i].replace('\u00a0', ' ').strip();
            int length = lines[i].length();
            filled += length > 0 ? 1 : 0;
            if (length >= NARROWEST && length <= WIDEST) {
                lengths.add(length);
            }
            empty += length == 0 ? 1 : 0;
            wrapped += length >= NARROWEST && length <= WIDEST && !HtmlBlock.endsSentence(lines[i]) ? 1 : 0;
        }
        boolean column = wrapped * 2 > filled;
        boolean parted = empty * 6 > filled;
        lengths.sort(null);
        int width = lengths.isEmpty() ? 0 : lengths.get(lengths.size() * 4 / 5);
        List<List<String>> paragraphs = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String line : lines) {
            // a column fills its lines: after a line that was left short a new block begins
            boolean broken = !open.isEmpty() && open.get(open.size() - 1).length() < width * FILLED;
            boolean ends = line.isEmpty()
                    || broken
                    || PREFIX.matcher(line).find()
                    || !column && !open.isEmpty()
                    || !parted && !open.isEmpty() && endsParagraph(open.get(open.size() - 1));
            if (ends && !open.isEmpty()) {
                paragraphs.add(List.copyOf(open));
                open.clear();
            }
            if (!line.isEmpty()) {
                open.add(line);
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(List.copyOf(open));
        }
        return paragraphs;
    }

    private static boolean endsParagraph(String line) {
        return HtmlBlock.endsSentence(line) && line.length() < WIDEST * 2 / 3 || line.length() < NARROWEST;
    }

    private static String joined(List<String> lines) {
        StringBuilder whole = new StringBuilder();
        for (String line : lines) {
            int last = whole.length() - 1;
            boolean hyphen = last > 0
                    && whole.charAt(last) == '-'
                    && Character.isLowerCase(whole.charAt(last - 1))
                    && Character.isLowerCase(line.charAt(0));
            if (hyphen) {
                whole.setLength(last);
            } else if (last >= 0) {
                whole.append(' ');
            }
            whole.append(line);
        }
        return whole.toString();
    }

    private static TextBlock block(String raw) {
        String text = raw;
        Mark mark = Mark.NONE;
        Matcher prefix = PREFIX.matcher(text);
        if (prefix.find()) {
            char first = text.charAt(0);
            mark = first == '#' ? Mark.HEADING : first == '>' ? Mark.QUOTE : Mark.ITEM;
            text = Character.isDigit(first)
                    ? text
                    : text.substring(prefix.end()).strip();
        }
        StringBuilder plain = new StringBuilder();
        List<HtmlBlock.Anchor> links = new ArrayList<>();
        Matcher link = LINK.matcher(text);
        int from = 0;
        while (link.find()) {
            unmarked(text.substring(from, link.start()), plain);
            int begin = plain.length();
            unmarked(link.group(2), plain);
            boolean image = !link.group(1).isEmpty();
            mark = image && link.start() == 0 ? Mark.IMAGE : mark;
            if (!image && plain.length() > begin && !link.group(3).isEmpty()) {
                links.add(new HtmlBlock.Anchor(begin, plain.length(), link.group(3)));
            }
            from = link.end();
        }
        unmarked(text.substring(from), plain);
        return new TextBlock(plain.toString(), mark, List.copyOf(links));
    }

    private static void unmarked(String text, StringBuilder to) {
        to.append(MARKS.matcher(text).replaceAll(""));
    }
}
