package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;

import casus.sentence.Sentence;
import casus.sentence.Token;
import edu.stanford.nlp.ling.TaggedWord;
import edu.stanford.nlp.parser.nndep.DependencyParser;
import edu.stanford.nlp.trees.TypedDependency;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The parser gives the very trees of CoreNLP's. */
class ParserTest {
    private static final String MODEL = "target/models/edu/stanford/nlp/models/parser/nndep/english_UD.gz";
    private static final Parser PARSER = Parser.load();

    private static DependencyParser theirs;

    @BeforeAll
    static void load() {
        RedwoodConfiguration.empty().apply();
        theirs = DependencyParser.loadFromModelFile(MODEL);
    }

    @Test
    void givesTheTreesOfCoreNlpOnAllCorpora() {
        List<String> different = new ArrayList<>();
        int compared = 0;
        for (Sentence sentence : Corpora.sentences()) {
            List<String> words = sentence.tokens().stream().map(Token::word).toList();
            List<String> tags = sentence.tokens().stream().map(Token::tag).toList();
            compared++;
            if (!PARSER.parse(words, tags).equals(parsedByTheirs(words, tags))) {
                different.add(String.join(" ", words));
            }
        }
        assertThat(different).isEmpty();
        assertThat(compared).isGreaterThan(3000);
    }

    @Test
    void givesTheTreesOfCoreNlpForWordsInAnyOrder() {
        Random random = new Random(7);
        List<Token> tokens = new ArrayList<>(
                Corpora.sentences().stream().flatMap(s -> s.tokens().stream()).toList());
        Collections.shuffle(tokens, random);
        for (int from = 0; from < 3000; ) {
            int to = from + 1 + random.nextInt(60);
            List<String> words =
                    tokens.subList(from, to).stream().map(Token::word).toList();
            List<String> tags =
                    tokens.subList(from, to).stream().map(Token::tag).toList();
            assertThat(PARSER.parse(words, tags)).as("%s", words).isEqualTo(parsedByTheirs(words, tags));
            from = to;
        }
    }

    @Test
    void takesWordsAndTagsThatItHasNotSeen() {
        List<String> words = List.of("Xqzzt", "vrombled", "the", "\u00a0", "ünïcode");
        List<String> tags = List.of("NNP", "VBD", "DT", "QQQ", "NN");
        assertThat(PARSER.parse(words, tags)).isEqualTo(parsedByTheirs(words, tags));
    }

    @Test
    void parsesOneWord() {
        assertThat(PARSER.parse(List.of("Ceasefire"), List.of("NN")))
                .isEqualTo(new Parse(List.of(-1), List.of("root")));
    }

    private static Parse parsedByTheirs(List<String> words, List<String> tags) {
        List<TaggedWord> tagged = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            tagged.add(new TaggedWord(words.get(i), tags.get(i)));
        }
        Integer[] heads = new Integer[words.size()];
        String[] relations = new String[words.size()];
        for (TypedDependency arc : theirs.predict(tagged).typedDependencies()) {
            heads[arc.dep().index() - 1] = arc.gov().index() - 1;
            relations[arc.dep().index() - 1] = arc.reln().toString();
        }
        return new Parse(Arrays.asList(heads), Arrays.asList(relations));
    }
}
