package casus.page;

import casus.document.AlignedText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cuts copied text into its blocks: paragraphs parted by empty lines, or lines where there are none; lines that a column
 * wrapped are joined again, hyphens at their ends taken out, running heads and page numbers set apart, markdown read.
 */
final class TextBlocks {
    private static final Pattern LINE = Pattern.compile("\n");
    private static final Pattern LINK =
            Pattern.compile("(!?)\\[([^\\]\\n]{0,300})\\]\\(([^)\\s]{0,500})[^)\\n]{0,200}\\)");
    private static final Pattern MARKS = Pattern.compile(
            "\\*\\*|(?<![\\p{L}\\p{N}*])\\*(?=\\S)|(?<=\\S)\\*(?![\\p{L}\\p{N}*])|(?<!\\p{L})__|__(?!\\p{L})");
    private static final Pattern PREFIX = Pattern.compile("^(#{1,6} |> ?|[-*•·] |\\d{1,2}[.)] )");
    private static final int REPEATS = 3;
    private static final int INDENT = 2;
    private static final int EDGE_BLANKS = 6;
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
    record TextBlock(AlignedText aligned, Mark mark, List<HtmlBlock.Anchor> links) {
        String text() {
            return aligned.text();
        }
    }

    private TextBlocks() {}

    static List<TextBlock> of(AlignedText raw) {
        AlignedText text = TextSigns.plain(raw);
        TextHyphens hyphens = new TextHyphens(text.text());
        List<AlignedText> aligned = text.split(LINE);
        String[] lines = aligned.stream().map(AlignedText::text).toArray(String[]::new);
        boolean[] edges = TextPages.edges(lines);
        Set<String> heads = new HashSet<>();
        for (int i = 0; i < lines.length; i++) {
            if (edges[i]) {
                heads.add(lines[i].strip());
            }
        }
        List<List<AlignedText>> paragraphs = paragraphs(aligned, lines, edges);
        Map<String, Integer> repeats = new HashMap<>();
        for (List<AlignedText> paragraph : paragraphs) {
            if (paragraph.size() == 1 && paragraph.get(0).length() <= LONGEST_HEAD) {
                repeats.merge(paragraph.get(0).text(), 1, Integer::sum);
            }
        }
        List<TextBlock> blocks = new ArrayList<>();
        for (List<AlignedText> paragraph : paragraphs) {
            AlignedText joined = joined(paragraph, hyphens);
            String whole = joined.text();
            boolean head = paragraph.size() == 1 && heads.contains(whole)
                    || TextPages.isNumber(whole) && looksPaged(repeats, whole)
                    || repeats.getOrDefault(whole, 0) >= REPEATS && whole.length() > 8;
            blocks.add(head ? new TextBlock(joined, Mark.RUNNING_HEAD, List.of()) : block(joined));
        }
        blocks.removeIf(block -> block.text().isBlank() && block.mark() != Mark.IMAGE); // a rule of stars
        return blocks;
    }

    private static boolean looksPaged(Map<String, Integer> repeats, String number) {
        return number.toLowerCase(java.util.Locale.ROOT).contains("page") || repeats.containsKey(number);
    }

    /** The lines of each paragraph. */
    private static List<List<AlignedText>> paragraphs(List<AlignedText> aligned, String[] lines, boolean[] edges) {
        int filled = 0;
        int empty = 0;
        int wrapped = 0;
        int indents = 0;
        boolean[] indented = new boolean[lines.length];
        List<Integer> lengths = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            indented[i] = indent(lines[i]) >= INDENT;
            indents += indented[i] ? 1 : 0;
            lines[i] = lines[i].strip();
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
        List<List<AlignedText>> paragraphs = new ArrayList<>();
        List<AlignedText> open = new ArrayList<>();
        String last = "";
        // what pages print at their edges stands behind the paragraph that goes on over it
        List<List<AlignedText>> held = new ArrayList<>();
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            if (edges[i]) {
                held.add(List.of(aligned.get(i).strip()));
                continue;
            }
            boolean atEdge = line.isEmpty() && (isEdge(lines, edges, i, 1) || isEdge(lines, edges, i, -1));
            if (atEdge && !open.isEmpty() && !HtmlBlock.endsSentence(last)) {
                continue;
            }
            // a column fills its lines: after a line that was left short a new block begins
            boolean broken = !open.isEmpty() && last.length() < width * FILLED;
            boolean cut = !open.isEmpty()
                    && !line.isEmpty()
                    && Character.isLetter(line.codePointAt(0))
                    && TextHyphens.cuts(last);
            boolean ends = !cut
                    && (line.isEmpty()
                            || broken
                            || indented[i] && indents * 3 < filled
                            || PREFIX.matcher(line).find()
                            || !column && !open.isEmpty()
                            || !parted && !open.isEmpty() && endsParagraph(last));
            if (ends && !open.isEmpty()) {
                paragraphs.add(List.copyOf(open));
                open.clear();
            }
            if (open.isEmpty()) {
                paragraphs.addAll(held);
                held.clear();
            }
            if (!line.isEmpty()) {
                open.add(aligned.get(i).strip());
                last = line;
            }
        }
        if (!open.isEmpty()) {
            paragraphs.add(List.copyOf(open));
        }
        paragraphs.addAll(held);
        return paragraphs;
    }

    private static int indent(String line) {
        int blanks = 0;
        while (blanks < line.length() && line.charAt(blanks) <= ' ') {
            blanks++;
        }
        return line.startsWith("\t") ? INDENT : blanks;
    }

    /** Whether the next filled line in a direction is at the edge of a page. */
    private static boolean isEdge(String[] lines, boolean[] edges, int index, int step) {
        int i = index + step;
        while (i >= 0 && i < lines.length && lines[i].isBlank() && Math.abs(i - index) <= EDGE_BLANKS) {
            i += step;
        }
        return i >= 0 && i < lines.length && edges[i];
    }

    private static boolean endsParagraph(String line) {
        return HtmlBlock.endsSentence(line) && line.length() < WIDEST * 2 / 3 || line.length() < NARROWEST;
    }

    private static AlignedText joined(List<AlignedText> lines, TextHyphens hyphens) {
        AlignedText.Builder whole = new AlignedText.Builder();
        lines.forEach(line -> hyphens.append(whole, line));
        return whole.build();
    }

    private static TextBlock block(AlignedText raw) {
        AlignedText text = raw;
        Mark mark = Mark.NONE;
        Matcher prefix = PREFIX.matcher(raw.text());
        if (prefix.find()) {
            char first = raw.text().charAt(0);
            mark = first == '#' ? Mark.HEADING : first == '>' ? Mark.QUOTE : Mark.ITEM;
            text = Character.isDigit(first)
                    ? raw
                    : raw.part(prefix.end(), raw.length()).strip();
        }
        AlignedText.Builder plain = new AlignedText.Builder();
        List<HtmlBlock.Anchor> links = new ArrayList<>();
        Matcher link = LINK.matcher(text.text());
        int from = 0;
        while (link.find()) {
            plain.append(unmarked(text.part(from, link.start())));
            int begin = plain.length();
            plain.append(unmarked(text.part(link.start(2), link.end(2))));
            boolean image = !link.group(1).isEmpty();
            mark = image && link.start() == 0 ? Mark.IMAGE : mark;
            if (!image && plain.length() > begin && !link.group(3).isEmpty()) {
                links.add(new HtmlBlock.Anchor(begin, plain.length(), link.group(3)));
            }
            from = link.end();
        }
        plain.append(unmarked(text.part(from, text.length())));
        return new TextBlock(plain.build(), mark, List.copyOf(links));
    }

    private static AlignedText unmarked(AlignedText text) {
        return text.replaceAll(MARKS, "");
    }
}
