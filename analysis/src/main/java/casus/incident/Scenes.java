package casus.incident;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of one article tell of one happening: an act and its toll, what the headline and the lead say, what a later sentence
 * takes up without its day and place. Goes through the body first and joins each claim to the scene last spoken of that it fits;
 * headlines join the first that they fit.
 */
final class Scenes {
    private static final double NEAR_KM = 25;
    private static final Set<String> OPEN = Set.of("planned", "requested", "possible");

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?][\\s\"\u201d]|\\n");

    private final String text;
    private final List<Draft> drafts = new ArrayList<>();

    private Scenes(String text) {
        this.text = text;
    }

    /**
     * The scenes of two claims or more.
     *
     * @param tellings all of one article, as they stand
     * @param text the article's text
     */
    static List<Scene> of(List<Telling> tellings, String text) {
        Scenes scenes = new Scenes(text);
        List<Telling> sorted = new ArrayList<>(tellings);
        sorted.sort(Comparator.comparing(Telling::headline)
                .thenComparingInt(Telling::begin)
                .thenComparingInt(Telling::order));
        sorted.forEach(scenes::place);
        return scenes.drafts.stream()
                .filter(draft -> draft.members.size() > 1)
                .map(Draft::scene)
                .toList();
    }

    private void place(Telling telling) {
        int count = drafts.size();
        for (int i = 0; i < count; i++) {
            Draft draft = drafts.get(telling.headline() ? i : count - 1 - i);
            if (draft.fits(telling)) {
                draft.add(telling);
                return;
            }
        }
        Draft alone = new Draft();
        alone.add(telling);
        drafts.add(alone);
    }

    /** A scene that grows. */
    private final class Draft {
        private final List<Telling> members = new ArrayList<>();
        private Telling.@Nullable When when;
        private Telling.@Nullable Where where;

        void add(Telling telling) {
            members.add(telling);
            Telling.When day = telling.when();
            if (day != null
                    && (when == null
                            || day.from().isAfter(when.from())
                            || day.to().isBefore(when.to()))) {
                when = day;
            }
            Telling.Where place = telling.where();
            if (place != null && (where == null || !where.isPoint() && place.isPoint())) {
                where = place;
            }
        }

        Scene scene() {
            return new Scene(members.stream().map(Telling::claim).toList(), when, where);
        }

        boolean fits(Telling telling) {
            return sameDays(when, telling.when())
                    && samePlace(where, telling.where())
                    && members.stream().allMatch(member -> agree(member, telling))
                    && members.stream().anyMatch(member -> tellsTheSame(member, telling));
        }

        private boolean agree(Telling member, Telling telling) {
            boolean dated = member.when() != null && telling.when() != null;
            return (dated || member.background() == telling.background())
                    && OPEN.contains(member.status()) == OPEN.contains(telling.status())
                    && !(sameSentence(member, telling)
                            && !Kin.isToll(member)
                            && !Kin.isToll(telling)
                            && !member.trigger().equals(telling.trigger()))
                    && !strangers(member.actors(), telling.actors());
        }

        private boolean tellsTheSame(Telling member, Telling telling) {
            if (Kin.isForce(member) && Kin.isForce(telling)) {
                return Kin.isToll(member) == Kin.isToll(telling) || Kin.isActAndToll(member, telling);
            }
            boolean alike = member.trigger().equals(telling.trigger())
                    || member.cameo() != null && member.cameo().equals(telling.cameo())
                    || Kin.are(member.cameo(), telling.cameo());
            return alike
                    && (Parties.share(member.actors(), telling.actors())
                            || member.actors().isEmpty()
                            || telling.actors().isEmpty());
        }

        private static boolean strangers(Set<String> one, Set<String> other) {
            return Parties.ofStates(one) && Parties.ofStates(other) && !Parties.share(one, other);
        }

        /** Two acts in one sentence are two happenings ("shelled the town, a day after a raid"). */
        private boolean sameSentence(Telling one, Telling other) {
            int from = text.offsetByCodePoints(0, Math.min(one.end(), other.end()));
            int to = text.offsetByCodePoints(0, Math.max(one.begin(), other.begin()));
            return from >= to || !SENTENCE_END.matcher(text.substring(from, to)).find();
        }

        private static boolean sameDays(Telling.@Nullable When one, Telling.@Nullable When other) {
            return one == null
                    || other == null
                    || !one.from().isAfter(other.to()) && !other.from().isAfter(one.to());
        }

        private static boolean samePlace(Telling.@Nullable Where one, Telling.@Nullable Where other) {
            if (one == null || other == null || one.name().equals(other.name())) {
                return true;
            }
            if (one.isPoint() && other.isPoint()) {
                return Distance.km(one, other) <= NEAR_KM;
            }
            return one.country() == null
                    || other.country() == null
                    || one.country().equals(other.country());
        }
    }
}
