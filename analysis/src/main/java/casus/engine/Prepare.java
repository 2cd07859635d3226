package casus.engine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * Writes the models of parser and tagger in a form that loads quickly; the build runs it. Arguments: the folder with CoreNLP's model files, and
 * the folder of classes. What has been written before, and not since the model file changed, is left as it is.
 */
public final class Prepare {
    /** How many sums CoreNLP's parser keeps in double precision (its numPreComputed). */
    private static final int SETTLED = 20_000;

    private Prepare() {}

    public static void main(String[] args) throws IOException {
        Path folder = Files.createDirectories(Path.of(args[1], "casus", "engine"));
        Path parser = Path.of(args[0], "parser", "nndep", "english_UD.gz");
        if (isDue(parser, folder.resolve("parser.model"))) {
            Files.write(folder.resolve("parser.model"), parser(parser));
        }
        Path tagger = Path.of(args[0], "pos-tagger", "english-left3words-distsim.tagger");
        if (isDue(tagger, folder.resolve(TaggerModel.FILE))) {
            Files.write(folder.resolve(TaggerModel.FILE), new PreparedTagger(tagger).bytes());
        }
    }

    private static boolean isDue(Path model, Path written) throws IOException {
        return !Files.exists(written)
                || Files.getLastModifiedTime(written).compareTo(Files.getLastModifiedTime(model)) < 0;
    }

    private static byte[] parser(Path model) throws IOException {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(model), 1 << 16), StandardCharsets.UTF_8))) {
            int words = number(lines, "dict");
            int tags = number(lines, "pos");
            int labels = number(lines, "label");
            expect(lines, "embeddingSize", ParserModel.VECTOR);
            expect(lines, "hiddenSize", ParserModel.HIDDEN);
            expect(lines, "numTokens", ParserModel.SLOTS);
            int settled = number(lines, "preComputed");
            List<String> names = new ArrayList<>();
            float[] vectors = new float[(words + tags + labels) * ParserModel.VECTOR];
            for (int i = 0; i < words + tags + labels; i++) {
                String[] cells = lines.readLine().split(" ");
                names.add(cells[0]);
                numbers(cells, 1, vectors, i * ParserModel.VECTOR);
            }
            float[] toHidden = rows(lines, ParserModel.SLOTS * ParserModel.VECTOR, ParserModel.HIDDEN);
            float[] bias = rows(lines, 1, ParserModel.HIDDEN);
            float[] toScores = rows(lines, ParserModel.HIDDEN, 2 * (labels - 1) + 1);
            return new ModelBytes.Writer()
                    .strings(names.subList(0, words))
                    .strings(names.subList(words, words + tags))
                    .strings(names.subList(words + tags + 1, names.size()))
                    .ints(settled(lines, Math.min(settled, SETTLED)))
                    .decimals(vectors)
                    .decimals(toHidden)
                    .decimals(bias)
                    .decimals(toScores)
                    .bytes();
        }
    }

    private static int[] settled(BufferedReader lines, int count) throws IOException {
        int[] settled = new int[count];
        int known = 0;
        while (known < count) {
            for (String cell : lines.readLine().split(" ")) {
                if (known < count) {
                    settled[known++] = Integer.parseInt(cell);
                }
            }
        }
        return settled;
    }

    private static float[] rows(BufferedReader lines, int rows, int columns) throws IOException {
        float[] numbers = new float[rows * columns];
        for (int i = 0; i < rows; i++) {
            numbers(lines.readLine().split(" "), 0, numbers, i * columns);
        }
        return numbers;
    }

    private static void numbers(String[] cells, int from, float[] into, int at) {
        for (int i = from; i < cells.length; i++) {
            into[at + i - from] = Float.parseFloat(cells[i]);
        }
    }

    private static int number(BufferedReader lines, String name) throws IOException {
        String line = lines.readLine();
        if (!line.startsWith(name + "=")) {
            throw new IOException("The parser's model says \"" + line + "\" where " + name + " is expected");
        }
        return Integer.parseInt(line.substring(name.length() + 1));
    }

    private static void expect(BufferedReader lines, String name, int value) throws IOException {
        int found = number(lines, name);
        if (found != value) {
            throw new IOException("The parser's model has " + name + " " + found + " in place of " + value);
        }
    }
}
