package casus.actor;

import casus.actor.ActorMention.Link;
import casus.actor.Words.Match;
import casus.document.Article;
import casus.document.Span;
import casus.sentence.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes mentions down, in text order, and tells those who remember names and descriptions of them. */
final class Ledger {
    private final ActorLexicon lexicon;
    private final Article article;
    private final Register register;
    private final Coreference coreference;
    private final Names names;
    private final List<ActorMention> mentions = new ArrayList<>();
    /** Set when a sentence is entered, before anything is written. */
    @SuppressWarnings("NullAway.Init")
    private Sentence sentence;

    @SuppressWarnings("NullAway.Init")
    private Words words;

    Ledger(ActorLexicon lexicon, Article article, Register register, Coreference coreference, Names names) {
        this.lexicon = lexicon;
        this.article = article;
        this.register = register;
        this.coreference = coreference;
        this.names = names;
    }

    void enter(Sentence next, Words nextWords) {
        sentence = next;
        words = nextWords;
    }

    /** What has been written so far; grows with the reading. */
    List<ActorMention> mentions() {
        return mentions;
    }

    /** A listed leader, after a title where {@code start} lies before the name; the index after it. */
    int leader(int start, int nameStart, Match match, @Nullable String state, @Nullable String sector) {
        Title title = sector == null ? null : new Title(sector, "", sector);
        String id = names.leader(match, state, title);
        coreference.title(start, nameStart, words, id);
        return add(start, match.end(), id, Link.NAME, start < nameStart ? "title-name" : "leader");
    }

    /** Somebody or something by a name that no list has; the same index where it is none. */
    int named(int start, int nameStart, int end, @Nullable String state, @Nullable Title title) {
        String id = names.mint(nameStart, end, state, title);
        if (id == null) {
            return start;
        }
        Actor actor = register.get(id);
        boolean holder =
                id.contains(".GOV.") && actor != null && lexicon.holders().knows(actor.name());
        if (title != null) {
            coreference.title(start, nameStart, words, id);
        }
        names.introduce(end, id);
        return add(
                start,
                end,
                id,
                Link.NAME,
                title != null ? "title-name" : holder ? "leader" : names.isPerson(id) ? "person" : "name");
    }

    /** The index after the mention. */
    int add(int start, int end, String id, Link link, String rule) {
        Span span = new Span(
                sentence.token(start).span().begin(),
                sentence.token(end - 1).span().end());
        mentions.add(new ActorMention(span, span.of(article.text()), id, link, rule));
        names.introduceInitials(start, end, id);
        coreference.met(start, end, id);
        return end;
    }
}
