package casus.relation;

import casus.relation.RelationWords.Verb;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** "X leads Y", "Y, led by X", "X grew out of Y", "X, based in Y": a verb ties its own two arguments. */
final class VerbForms {
    private static final Pattern MERE_ROLE = Pattern.compile("[A-Z]{3}\\.[A-Z]{3}");

    private static final String OBJECT = "obj";
    private final RelationWords words;

    VerbForms(RelationWords words) {
        this.words = words;
    }

    List<Found> find(Scene scene, Token verb) {
        List<Found> found = new ArrayList<>();
        for (Verb entry : words.verbs(verb)) {
            if (entry.passive() == isPassive(scene.sentence(), verb) && hasAdverb(scene.sentence(), verb, entry)) {
                tie(scene, verb, entry, found);
            }
        }
        return found;
    }

    private void tie(Scene scene, Token verb, Verb entry, List<Found> found) {
        List<Side> subjects = scene.subject(verb)
                .filter(token -> token.index() != verb.index())
                .map(scene::sides)
                .orElse(List.of());
        if (subjects.isEmpty() || entry.relation().equals("leader-of") && ledSomewhere(scene.sentence(), verb)) {
            return;
        }
        List<Side> others = others(scene, verb, entry).stream()
                .filter(side -> !entry.relation().equals("descends-from") || !isMereRole(side))
                .toList();
        if (subjects.size() > 1 && others.size() > 1) {
            return;
        }
        boolean over = scene.sentence().children(verb, "advmod").stream()
                .anyMatch(child -> words.is("ended", child.lemma())
                        || words.is("past", child.lemma().toLowerCase(Locale.ROOT))
                        || child.lemma().equals("formerly"));
        boolean now = !entry.relation().equals("member-of") || !verb.lemma().equals("join");
        for (Side subject : subjects) {
            for (Side other : others) {
                found.add(new Found(
                        entry.relation(),
                        entry.relation() + "-verb",
                        entry.forward() ? subject : other,
                        entry.forward() ? other : subject,
                        verb,
                        verb,
                        now,
                        over));
            }
        }
    }

    private static List<Side> others(Scene scene, Token verb, Verb entry) {
        Sentence sentence = scene.sentence();
        boolean located = entry.relation().equals("located-in");
        List<Side> found = new ArrayList<>();
        for (Token child : sentence.children(verb, "obj", "xcomp", "obl", "nmod", "advcl")) {
            boolean object = child.relation().equals("obj") || child.relation().equals("xcomp") && child.isNoun();
            String frame = object ? OBJECT : sentence.preposition(child);
            if (entry.frames().contains(frame) && found.isEmpty()) {
                if (located) {
                    scene.country(child).ifPresent(found::add);
                } else {
                    found.addAll(scene.sides(child));
                }
            }
        }
        return found;
    }

    /** A state's forces as such: nothing descends from all of an army. */
    private static boolean isMereRole(Side side) {
        return MERE_ROLE.matcher(side.actor().id()).matches();
    }

    private static boolean isPassive(Sentence sentence, Token verb) {
        if (verb.tag().equals("JJ")) {
            return true;
        }
        return !sentence.children(verb, "aux:pass", "nsubj:pass").isEmpty()
                || verb.tag().equals("VBN") && verb.relation().equals("acl");
    }

    private static boolean hasAdverb(Sentence sentence, Token verb, Verb entry) {
        return entry.adverbs().isEmpty()
                || sentence.children(verb, "advmod", "compound", "compound:prt").stream()
                        .anyMatch(child -> entry.adverbs().contains(RelationWords.lower(child)));
    }

    /** "led the army into the valley", "led the country to independence". */
    private boolean ledSomewhere(Sentence sentence, Token verb) {
        boolean into = sentence.children(verb, "obl").stream()
                .anyMatch(child -> words.is("into", sentence.preposition(child))
                        && !sentence.preposition(child).equals("by"));
        Optional<Token> purpose = sentence.child(verb, "xcomp", "advcl");
        return into || purpose.isPresent();
    }
}
