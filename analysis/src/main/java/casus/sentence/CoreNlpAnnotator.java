package casus.sentence;

import casus.document.Article;
import casus.document.Part;
import casus.document.Span;
import casus.engine.Parse;
import casus.engine.Parser;
import casus.engine.Tagger;
import edu.stanford.nlp.ie.AbstractSequenceClassifier;
import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

/** Stanford CoreNLP behind our own records: left3words tagger and neural UD parser (in the arrays of {@code engine}), one 4-class CRF. */
public final class CoreNlpAnnotator implements Annotator {
    private static final String MODELS = "edu/stanford/nlp/models/";
    private static final String TOKENIZER_OPTIONS =
            "invertible,ptb3Escaping=false,splitHyphenated=false,untokenizable=noneKeep";
    private static final Pattern PARAGRAPH = Pattern.compile("\n\\s*\n");

    /** The parser's time grows with the square of the length; longer runs are tables and lists, not sentences. */
    private static final int LONGEST_SENTENCE = 150;

    private static final Set<String> CLOSING = Set.of(")", "]", "”", "\"", "''", "’’", "’", "'", "»", "?", "!");

    private final Tagging tagger;
    private final Parser parser;
    private final AbstractSequenceClassifier<CoreLabel> entities;

    private CoreNlpAnnotator(Tagging tagger, Parser parser, AbstractSequenceClassifier<CoreLabel> entities) {
        this.tagger = tagger;
        this.parser = parser;
        this.entities = entities;
    }

    /** Loads the three models side by side. */
    public static CoreNlpAnnotator load() {
        RedwoodConfiguration.empty().apply();
        CompletableFuture<Parser> parser = CompletableFuture.supplyAsync(Parser::load);
        CompletableFuture<AbstractSequenceClassifier<CoreLabel>> entities =
                CompletableFuture.supplyAsync(CoreNlpAnnotator::loadEntities);
        Tagging tagger = new Tagging(Tagger.load());
        return new CoreNlpAnnotator(tagger, parser.join(), entities.join());
    }

    private static AbstractSequenceClassifier<CoreLabel> loadEntities() {
        try {
            return CRFClassifier.getClassifier(MODELS + "ner/english.conll.4class.distsim.crf.ser.gz");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("The entity model does not fit this version of CoreNLP", e);
        }
    }

    @Override
    public List<Sentence> annotate(Article article) {
        List<Sentence> sentences = new ArrayList<>();
        for (Part part : article.parts()) {
            for (Span paragraph : paragraphs(article.text(), part.span())) {
                for (List<CoreLabel> words : split(paragraph.of(article.text()))) {
                    sentences.add(sentence(sentences.size(), part, words, paragraph.begin()));
                }
            }
        }
        return List.copyOf(sentences);
    }

    private static List<Span> paragraphs(String text, Span part) {
        List<Span> spans = new ArrayList<>();
        var matcher = PARAGRAPH.matcher(text).region(part.begin(), part.end());
        int begin = part.begin();
        while (matcher.find()) {
            spans.add(new Span(begin, matcher.start()));
            begin = matcher.end();
        }
        spans.add(new Span(begin, part.end()));
        return spans;
    }

    private static List<List<CoreLabel>> split(String text) {
        PTBTokenizer<CoreLabel> tokenizer =
                new PTBTokenizer<>(new StringReader(text), new CoreLabelTokenFactory(), TOKENIZER_OPTIONS);
        List<List<CoreLabel>> sentences = new ArrayList<>();
        for (List<CoreLabel> words : rejoined(new WordToSentenceProcessor<CoreLabel>().process(tokenizer.tokenize()))) {
            for (int from = 0; from < words.size(); from += LONGEST_SENTENCE) {
                sentences.add(words.subList(from, Math.min(words.size(), from + LONGEST_SENTENCE)));
            }
        }
        return sentences;
    }

    /** Takes back a division after a bracket or quotation that a small letter or a comma follows: {@code "Who?" he asked.} */
    private static List<List<CoreLabel>> rejoined(List<List<CoreLabel>> divided) {
        List<List<CoreLabel>> joined = new ArrayList<>();
        for (List<CoreLabel> words : divided) {
            int last = joined.size() - 1;
            if (last >= 0 && goesOn(joined.get(last), words)) {
                List<CoreLabel> both = new ArrayList<>(joined.get(last));
                both.addAll(words);
                joined.set(last, both);
            } else {
                joined.add(words);
            }
        }
        return joined;
    }

    private static boolean goesOn(List<CoreLabel> before, List<CoreLabel> after) {
        String first = after.get(0).word();
        return before.size() + after.size() <= LONGEST_SENTENCE
                && CLOSING.contains(before.get(before.size() - 1).word())
                && (Character.isLowerCase(first.charAt(0)) || first.equals(","));
    }

    private Sentence sentence(int index, Part part, List<CoreLabel> words, int offset) {
        number(words);
        boolean headline = part.kind() == Part.Kind.HEADLINE;
        tagger.tag(words, headline);
        entities.classify(words);
        int cut = Dateline.length(words.stream().map(CoreLabel::word).toList(), at -> entity(words.get(at))
                .equals("LOCATION"));
        List<CoreLabel> told = words.subList(cut, words.size());
        if (cut > 0) {
            number(told);
            tagger.tag(told, headline);
        }
        int[] heads = new int[words.size()];
        String[] relations = new String[words.size()];
        Arrays.fill(heads, -1);
        Arrays.fill(relations, "root");
        Parse parse = parser.parse(
                told.stream().map(CoreLabel::word).toList(),
                told.stream().map(CoreLabel::tag).toList());
        for (int i = 0; i < told.size(); i++) {
            int head = parse.heads().get(i);
            heads[cut + i] = head < 0 ? -1 : cut + head;
            relations[cut + i] = parse.relations().get(i);
        }
        for (int i = 0; i < cut; i++) {
            heads[i] = i == 0 ? -1 : 0;
            relations[i] = Dateline.RELATION;
        }
        Morphology morphology = new Morphology();
        List<Token> tokens = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            CoreLabel word = words.get(i);
            tokens.add(new Token(
                    i,
                    new Span(word.beginPosition() + offset, word.endPosition() + offset),
                    word.word(),
                    morphology.lemma(word.word(), word.tag()),
                    word.tag(),
                    entity(word),
                    heads[i],
                    relations[i]));
        }
        return new Sentence(index, part, tokens);
    }

    private static void number(List<CoreLabel> words) {
        for (int i = 0; i < words.size(); i++) {
            words.get(i).setIndex(i + 1);
        }
    }

    private static String entity(CoreLabel word) {
        String entity = word.get(CoreAnnotations.AnswerAnnotation.class);
        return entity == null ? "O" : entity;
    }
}
