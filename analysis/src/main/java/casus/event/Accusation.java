package casus.event;

import casus.attribution.AttributionMention;
import casus.attribution.Stance;
import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.List;
import java.util.Optional;

/** "The rebels blamed the army for the murder": that the army did it is what the rebels say. */
final class Accusation {
    private final Mentions mentions;
    private final WordClasses classes;

    Accusation(Mentions mentions, WordClasses classes) {
        this.mentions = mentions;
        this.classes = classes;
    }

    /** What is reported so of the act; empty where no verb of accusing stands over the noun that tells it. */
    Optional<AttributionMention> of(Candidate candidate) {
        Sentence sentence = candidate.sentence();
        Token noun = candidate.trigger();
        if (!noun.isNoun()) {
            return Optional.empty();
        }
        return new NounLinks(sentence, noun, classes).accusing().map(verb -> {
            Arguments arguments = new Arguments(sentence, classes);
            Optional<Token> accuser = arguments.isPassive(verb)
                    ? Optional.empty()
                    : arguments.subjects(verb, 0).stream().findFirst();
            List<Token> phrase = sentence.subtree(noun);
            Span content =
                    phrase.get(0).span().envelope(phrase.get(phrase.size() - 1).span());
            return new AttributionMention(
                    accuser.map(token -> source(sentence, token)).orElse(null),
                    accuser.flatMap(token -> mentions.actors().covering(token.span()))
                            .map(mention -> mention.actor())
                            .orElse(null),
                    verb.span(),
                    List.of(content),
                    AttributionMention.Kind.INDIRECT,
                    Stance.SAYS,
                    "accusation");
        });
    }

    private Span source(Sentence sentence, Token accuser) {
        return mentions.actors()
                .covering(accuser.span())
                .map(mention -> mention.span())
                .orElse(accuser.span());
    }
}
