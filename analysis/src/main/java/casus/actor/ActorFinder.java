package casus.actor;

import casus.actor.ActorLexicon.Entry;
import casus.actor.ActorLexicon.Kind;
import casus.document.Article;
import casus.document.Span;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Finds actors by name, role and description, and links pronouns. Thread-safe. */
public final class ActorFinder {
    private final ActorLexicon lexicon = new ActorLexicon();

    /** Mentions in text order, none inside another; every actor they name, and those these belong to. */
    public Actors find(Article article, List<Sentence> sentences) {
        Reading reading = new Reading(article.text());
        sentences.forEach(reading::read);
        return new Actors(reading.actors, reading.mentions);
    }

    /** The state of reading one article. */
    private final class Reading {
        private final String text;
        private final Map<String, Actor> actors = new TreeMap<>();
        private final List<ActorMention> mentions = new ArrayList<>();
        private final Map<String, String> persons = new TreeMap<>();
        private @Nullable String lastPerson;

        Reading(String text) {
            this.text = text;
        }

        void read(Sentence sentence) {
            int i = 0;
            while (i < sentence.size()) {
                i = Math.max(i + 1, at(sentence, i));
            }
        }

        /** Reads the mention that starts here; the index after it, or the same index when there is none. */
        private int at(Sentence sentence, int start) {
            Token token = sentence.token(start);
            Match name = longest(sentence, start);
            if (name != null) {
                return switch (name.entry().kind()) {
                    case NATIONALITY -> nationality(sentence, start, name);
                    case STATE -> state(sentence, start, name);
                    case METONYM -> metonym(sentence, start, name);
                    case LEADER ->
                        person(
                                sentence,
                                start,
                                name.end(),
                                name.entry().id(),
                                name.entry().name(),
                                "leader");
                    default -> body(sentence, start, name);
                };
            }
            if (token.entity().equals("PERSON")) {
                return namedPerson(sentence, start, null, start);
            }
            if (Set.of("he", "she", "him", "her", "his").contains(token.word().toLowerCase(Locale.ROOT))
                    && lastPerson != null) {
                add(sentence, start, start + 1, lastPerson, ActorMention.Link.PRONOUN, "pronoun");
                return start + 1;
            }
            return role(sentence, start, start, null);
        }

        private int nationality(Sentence sentence, int start, Match match) {
            String state = match.entry().id();
            int after = role(sentence, start, match.end(), state);
            if (after > match.end()) {
                return after;
            }
            boolean people = sentence.token(match.end() - 1).tag().startsWith("NNPS")
                    || (sentence.token(match.end() - 1).tag().equals("NNS"));
            actor(state, lexicon.stateName(state), match.entry().code(), List.of());
            if (people) {
                String id = state + ".CVL";
                actor(id, match.words(), match.entry().code(), List.of("CVL"));
                add(sentence, start, match.end(), id, ActorMention.Link.NAME, "people");
            } else {
                add(sentence, start, match.end(), state, ActorMention.Link.NAME, "nationality");
            }
            return match.end();
        }

        private int state(Sentence sentence, int start, Match match) {
            int next = match.end();
            if (next < sentence.size() && sentence.token(next).tag().equals("POS")) {
                int after = role(sentence, start, next + 1, match.entry().id());
                if (after > next + 1) {
                    return after;
                }
            }
            Token head = sentence.token(match.end() - 1);
            boolean modifier = head.relation().equals("compound")
                    && !sentence.token(head.head()).isProperNoun();
            if (isLocative(sentence, head) || modifier) {
                int after = modifier
                        ? role(sentence, start, match.end(), match.entry().id())
                        : match.end();
                return Math.max(after, match.end());
            }
            actor(match.entry().id(), match.entry().name(), match.entry().code(), List.of());
            add(sentence, start, match.end(), match.entry().id(), ActorMention.Link.NAME, "state");
            return match.end();
        }

        private int metonym(Sentence sentence, int start, Match match) {
            Token head = sentence.token(match.end() - 1);
            if (Set.of("nsubj", "nsubj:pass").contains(head.relation())
                    || head.relation().equals("nmod:poss")
                    || (head.relation().equals("obl")
                            && sentence.preposition(head).equals("by"))) {
                String id = match.entry().id() + ".GOV";
                actor(id, "government of " + match.entry().name(), match.entry().code(), List.of("GOV"));
                add(sentence, start, match.end(), id, ActorMention.Link.NAME, "seat");
            }
            return match.end();
        }

        private int body(Sentence sentence, int start, Match match) {
            Entry entry = match.entry();
            actor(entry.id(), entry.name(), entry.code(), entry.sector() == null ? List.of() : List.of(entry.sector()));
            add(sentence, start, match.end(), entry.id(), ActorMention.Link.NAME, "body");
            return match.end();
        }

        /** A role noun, after an optional nationality: "Nigerian police", "Russia's defence minister X". */
        private int role(Sentence sentence, int start, int from, @Nullable String state) {
            int limit = Math.min(sentence.size(), from + (state == null ? 0 : 2));
            for (int begin = from; begin <= limit && begin < sentence.size(); begin++) {
                if (begin > from
                        && !sentence.token(begin - 1).tag().startsWith("JJ")
                        && !sentence.token(begin - 1).isNoun()) {
                    break;
                }
                for (int end = Math.min(sentence.size(), begin + 4); end > begin; end--) {
                    Entry role = lexicon.role(words(sentence, begin, end));
                    if (role != null && sentence.token(end - 1).isNoun()) {
                        return roleMention(sentence, start, end, role, state);
                    }
                }
            }
            return from;
        }

        private int roleMention(Sentence sentence, int start, int end, Entry role, @Nullable String state) {
            if (end < sentence.size()) {
                Match name = longest(sentence, end);
                if (name != null && name.entry().kind() == Kind.LEADER) {
                    return person(
                            sentence,
                            start,
                            name.end(),
                            name.entry().id(),
                            name.entry().name(),
                            "title-name");
                }
                if (sentence.token(end).entity().equals("PERSON")) {
                    return namedPerson(sentence, end, (state == null ? "" : state + ".") + role.id(), start);
                }
            }
            Token head = sentence.token(end - 1);
            if (head.relation().equals("compound")) {
                return end;
            }
            String code = state == null ? null : state.contains(".") ? state.substring(0, state.indexOf('.')) : state;
            String id = state == null ? role.id() : state + "." + role.id();
            actor(
                    id,
                    state == null ? role.name() : lexicon.stateName(state) + " (" + role.id() + ")",
                    code,
                    List.of(role.id()));
            add(sentence, start, end, id, ActorMention.Link.NAME, state == null ? "role" : "nationality-role");
            return end;
        }

        private int namedPerson(Sentence sentence, int nameStart, @Nullable String base, int start) {
            int end = nameStart;
            while (end < sentence.size() && sentence.token(end).entity().equals("PERSON")) {
                end++;
            }
            String name = words(sentence, nameStart, end);
            String known = persons.get(sentence.token(end - 1).word());
            if (known != null) {
                return person(sentence, start, end, known, name, "surname");
            }
            String id = (base == null ? "PERSON" : base) + "." + slug(name);
            String code = base != null && base.indexOf('.') == 3 ? base.substring(0, 3) : null;
            actor(id, name, code, base == null ? List.of() : List.of(base.substring(base.lastIndexOf('.') + 1)));
            return person(sentence, start, end, id, name, "person");
        }

        private int person(Sentence sentence, int start, int end, String id, String name, String rule) {
            actor(
                    id,
                    name,
                    id.indexOf('.') == 3 ? id.substring(0, 3) : null,
                    id.contains(".GOV.") ? List.of("GOV") : List.of());
            for (String word : name.split(" ")) {
                if (word.length() > 2) {
                    persons.put(word, id);
                }
            }
            lastPerson = id;
            add(sentence, start, end, id, ActorMention.Link.NAME, rule);
            return end;
        }

        private @Nullable Match longest(Sentence sentence, int start) {
            if (!Character.isUpperCase(sentence.token(start).word().codePointAt(0))) {
                return null;
            }
            for (int end = Math.min(sentence.size(), start + ActorLexicon.LONGEST); end > start; end--) {
                String words = words(sentence, start, end);
                Entry entry = lexicon.name(words);
                if (entry != null) {
                    return new Match(entry, end, words);
                }
            }
            return null;
        }

        private String words(Sentence sentence, int start, int end) {
            return text.substring(
                            sentence.token(start).span().begin(),
                            sentence.token(end - 1).span().end())
                    .replace('\n', ' ')
                    .replace('’', '\'');
        }

        private void add(Sentence sentence, int start, int end, String id, ActorMention.Link link, String rule) {
            Span span = new Span(
                    sentence.token(start).span().begin(),
                    sentence.token(end - 1).span().end());
            mentions.add(new ActorMention(span, span.of(text), id, link, rule));
        }

        private void actor(String id, String name, @Nullable String code, List<String> sectors) {
            int dot = id.lastIndexOf('.');
            String parent = dot < 0 || id.startsWith("PERSON") ? null : id.substring(0, dot);
            if (actors.putIfAbsent(id, new Actor(id, name, code, sectors, parent, null)) == null && parent != null) {
                int before = parent.lastIndexOf('.');
                String sector = parent.substring(before + 1);
                actor(
                        parent,
                        before < 0
                                ? lexicon.stateName(parent)
                                : lexicon.stateName(parent.substring(0, before)) + " (" + sector + ")",
                        code,
                        before < 0 ? List.of() : List.of(sector));
            }
        }
    }

    private record Match(Entry entry, int end, String words) {}

    /** "in Ukraine", "near Iran": a place, not a party. */
    private static boolean isLocative(Sentence sentence, Token head) {
        return Set.of("in", "at", "near", "inside", "across", "around", "outside", "within", "throughout")
                .contains(sentence.preposition(head));
    }

    private static String slug(String name) {
        String plain = java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^\\p{L}\\p{N}]+", "-");
        return slug.replaceAll("^-|-$", "");
    }
}
