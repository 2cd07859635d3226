package casus.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.sentence.Sentence;
import casus.sentence.Token;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tagger gives the very tags of CoreNLP's. */
class TaggerTest {
    private static final String MODEL =
            "target/models/edu/stanford/nlp/models/pos-tagger/english-left3words-distsim.tagger";
    private static final Tagger TAGGER = Tagger.load();

    private static MaxentTagger theirs;

    @BeforeAll
    static void load() {
        RedwoodConfiguration.empty().apply();
        theirs = new MaxentTagger(MODEL);
    }

    @Test
    void givesTheTagsOfCoreNlpOnAllCorpora() {
        List<String> different = new ArrayList<>();
        for (Sentence sentence : Corpora.sentences()) {
            List<String> words = words(sentence.tokens());
            if (!TAGGER.tag(words, Map.of()).equals(taggedByTheirs(words, Map.of()))) {
                different.add(String.join(" ", words));
            }
        }
        assertThat(different).isEmpty();
        assertThat(Corpora.sentences()).hasSizeGreaterThan(3000);
    }

    @Test
    void givesTheTagsOfCoreNlpForWordsInAnyOrderSomeWithTheirTags() {
        Random random = new Random(7);
        for (List<String> words : shuffled(random, 30_000)) {
            Map<Integer, String> given = new HashMap<>();
            for (int i = random.nextInt(20); i < words.size(); i += 1 + random.nextInt(20)) {
                given.put(i, random.nextBoolean() ? "NN" : "NNS");
            }
            assertThat(TAGGER.tag(words, given)).as("%s", words).isEqualTo(taggedByTheirs(words, given));
        }
    }

    @Test
    void givesTheTagsOfCoreNlpForLettersInAnyOrder() {
        Random random = new Random(7);
        for (List<String> words : shuffled(random, 10_000)) {
            List<String> strange =
                    words.stream().map(word -> changed(word, random)).toList();
            assertThat(TAGGER.tag(strange, Map.of())).as("%s", strange).isEqualTo(taggedByTheirs(strange, Map.of()));
        }
    }

    @Test
    void givesTheTagsOfCoreNlpWhereEachSequenceIsInDoubt() {
        Tagger exact = Tagger.loadExact();
        for (List<String> words : shuffled(new Random(8), 3000)) {
            assertThat(exact.tag(words, Map.of())).as("%s", words).isEqualTo(taggedByTheirs(words, Map.of()));
        }
    }

    @Test
    void takesWordsThatItHasNotSeen() {
        List<String> words = List.of(
                "Xqzzt",
                "vrombled",
                "the",
                "\u00a0",
                "ünïcode",
                "W4-x7",
                "colour",
                "ÅNGSTRÖM",
                "Co.",
                "𝔘x",
                "-",
                "12,5");
        assertThat(TAGGER.tag(words, Map.of())).isEqualTo(taggedByTheirs(words, Map.of()));
    }

    @Test
    void tagsOneWordAndNone() {
        assertThat(TAGGER.tag(List.of("Ceasefire"), Map.of()))
                .isEqualTo(taggedByTheirs(List.of("Ceasefire"), Map.of()));
        assertThat(TAGGER.tag(List.of(), Map.of())).isEmpty();
    }

    @Test
    void saysWhichTagsThereAre() {
        assertThatThrownBy(() -> TAGGER.tag(List.of("drone"), Map.of(0, "THING")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("THING")
                .hasMessageContaining("NNS");
    }

    /** Sentences of up to 60 words out of all corpora, as many as have that many words together. */
    private static List<List<String>> shuffled(Random random, int words) {
        List<Token> tokens = new ArrayList<>(
                Corpora.sentences().stream().flatMap(s -> s.tokens().stream()).toList());
        Collections.shuffle(tokens, random);
        List<List<String>> sentences = new ArrayList<>();
        for (int from = 0; from < words; ) {
            int to = from + 1 + random.nextInt(60);
            sentences.add(words(tokens.subList(from, to)));
            from = to;
        }
        return sentences;
    }

    /** The letters of a word shuffled, or in capitals, or with a hyphen and a digit between them. */
    private static String changed(String word, Random random) {
        List<String> letters =
                new ArrayList<>(word.codePoints().mapToObj(Character::toString).toList());
        switch (random.nextInt(5)) {
            case 0 -> Collections.shuffle(letters, random);
            case 1 -> letters.replaceAll(letter -> letter.toUpperCase(Locale.ROOT));
            case 2 -> letters.addAll(random.nextInt(letters.size() + 1), List.of("-", "7"));
            case 3 -> letters.set(0, letters.get(0).toUpperCase(Locale.ROOT));
            default -> {}
        }
        return String.join("", letters);
    }

    private static List<String> words(List<Token> tokens) {
        return tokens.stream().map(Token::word).toList();
    }

    private static List<String> taggedByTheirs(List<String> words, Map<Integer, String> given) {
        List<CoreLabel> labels = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            CoreLabel label = CoreLabel.wordFromString(words.get(i));
            label.setTag(given.get(i));
            labels.add(label);
        }
        theirs.tagCoreLabels(labels, true);
        return labels.stream().map(CoreLabel::tag).toList();
    }
}
