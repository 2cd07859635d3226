package casus.attribution;

import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;

/**
 * A cue with what belongs to it, in tokens of one sentence.
 *
 * @param source empty where unstated
 * @param content empty where it can only be a quotation that follows
 */
record Telling(
        Sentence sentence,
        List<Token> source,
        List<Token> cue,
        List<Token> content,
        Stance stance,
        boolean takesQuotes,
        String rule) {
    Telling {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }

    /** The same by somebody else. */
    Telling by(List<Token> otherSource) {
        return new Telling(sentence, otherSource, cue, content, stance, takesQuotes, rule);
    }
}
