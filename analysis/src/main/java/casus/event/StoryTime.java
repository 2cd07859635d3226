package casus.event;

import casus.document.Part;
import casus.sentence.Sentence;
import casus.sentence.Token;
import casus.time.TimeMention;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which stretch of an article tells an older story, and when that story plays. A date more than a year back opens one;
 * it goes on while sentences refer back to it ("in that mission", "the raid") and ends with a present tense, a newer
 * date or a new paragraph that refers to nothing. A day of the news itself goes on in the same way, but only while
 * sentences refer back.
 */
final class StoryTime {
    /** Acts of the story being told are news up to this far back. */
    private static final int NEWS_MONTHS = 12;

    /** A day that was named stays the day of "the attack", "the talks" for so many sentences. */
    private static final int REACH = 4;

    private final List<Optional<TimeMention>> bySentence = new ArrayList<>();
    private final @Nullable LocalDate published;
    private final WordClasses classes;
    private final String text;

    StoryTime(Mentions mentions, WordClasses classes) {
        this.published = mentions.article().published();
        this.text = mentions.article().text();
        this.classes = classes;
        Setting setting = new Setting(mentions);
        Optional<TimeMention> story = Optional.empty();
        boolean told = false;
        Optional<TimeMention> latest = Optional.empty();
        int since = 0;
        Sentence previous = null;
        for (Sentence sentence : mentions.sentences()) {
            Optional<TimeMention> own = setting.timesIn(sentence).stream()
                    .filter(mention -> mention.to() != null || mention.from() != null)
                    .findFirst();
            boolean sameParagraph = previous != null && previous.part() == sentence.part();
            if (sentence.part().kind() == Part.Kind.CAPTION || sentence.part().kind() == Part.Kind.CREDIT) {
                bySentence.add(Optional.empty());
                continue;
            }
            boolean old = own.filter(this::isOld).isPresent();
            since++;
            if (own.filter(this::isLately).isPresent() && isPast(sentence)) {
                latest = own;
                since = 0;
            } else if (own.isPresent()) {
                latest = Optional.empty();
            }
            if (old) {
                bySentence.add(Optional.empty());
                story = own;
                told = true;
            } else if (own.isEmpty() && told && continues(sentence, sameParagraph)) {
                bySentence.add(story);
            } else if (since > 0 && since <= REACH && latest.isPresent() && isPast(sentence) && refersBack(sentence)) {
                bySentence.add(latest);
            } else {
                bySentence.add(Optional.empty());
                told = own.isEmpty() && told && sameParagraph && isPast(sentence);
            }
            previous = sentence;
        }
    }

    /** The older story that the sentence goes on with; empty when it tells of its own time. */
    Optional<TimeMention> of(Sentence sentence) {
        return bySentence.get(sentence.index());
    }

    /** Whether the time lies wholly more than a year before publication; what has gone on since then does not. */
    boolean isOld(TimeMention mention) {
        if (mention.to() == null && isSince(mention)) {
            return false;
        }
        return isOld(mention.to() == null ? mention.from() : mention.to());
    }

    private boolean isSince(TimeMention mention) {
        int begin = mention.span().begin();
        return text.regionMatches(true, begin - "since ".length(), "since ", 0, "since ".length())
                || text.regionMatches(true, begin - "since the ".length(), "since ", 0, "since ".length());
    }

    /** Whether the time lies wholly more than a year before the day of publication. */
    static boolean isOld(@Nullable LocalDate published, TimeMention mention) {
        LocalDate to = mention.to();
        return published != null && to != null && to.isBefore(published.minusMonths(NEWS_MONTHS));
    }

    private boolean isLately(TimeMention mention) {
        LocalDate to = mention.to();
        return mention.precision() == TimeMention.Precision.DAY
                && to != null
                && published != null
                && !to.isAfter(published)
                && !isOld(mention);
    }

    private boolean isOld(@Nullable LocalDate day) {
        return published != null && day != null && day.isBefore(published.minusMonths(NEWS_MONTHS));
    }

    private boolean continues(Sentence sentence, boolean sameParagraph) {
        if (!isPast(sentence)) {
            return false;
        }
        return refersBack(sentence) || sameParagraph;
    }

    private boolean refersBack(Sentence sentence) {
        for (Token token : sentence.tokens()) {
            if (token.isNoun() && classes.contains("happening", token.lemma())) {
                for (Token determiner : sentence.children(token, "det")) {
                    if (classes.contains("definite", determiner.lemma())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    static boolean isPast(Sentence sentence) {
        Token root = sentence.root().orElseThrow();
        if (root.tag().equals("VBD")) {
            return true;
        }
        return sentence.children(root, "aux", "aux:pass", "cop").stream()
                .anyMatch(token -> token.tag().equals("VBD"));
    }
}
