package casus.actor;

import casus.actor.ActorLexicon.Entry;
import casus.sentence.Sentence;
import casus.sentence.Token;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The words of one sentence as the lists of names and roles see them. */
final class Words {
    /** What a participle that is the verb of a clause hangs by; elsewhere it describes a noun. */
    private static final Set<String> PREDICATES = Set.of("root", "ccomp", "advcl", "parataxis", "conj");

    private static final int ROLE = 4;
    private static final int GAP = 6;
    /** "al-Qaeda", "al Shabaab": names that a small word opens. */
    private static final Pattern ARTICLE = Pattern.compile("al(?:-|$)");

    private final ActorLexicon lexicon;
    private final String text;
    private final Sentence sentence;

    Words(ActorLexicon lexicon, String text, Sentence sentence) {
        this.lexicon = lexicon;
        this.text = text;
        this.sentence = sentence;
    }

    /** A run of words up to {@code end} that an entry stands for. */
    record Match(Entry entry, int end, String words) {}

    String of(int begin, int end) {
        return text.substring(
                        sentence.token(begin).span().begin(),
                        sentence.token(end - 1).span().end())
                .replace('\n', ' ')
                .replace('’', '\'');
    }

    String lower(int index) {
        return index < 0 || index >= sentence.size()
                ? ""
                : sentence.token(index).word().toLowerCase(Locale.ROOT);
    }

    /** The longest listed name that starts here. */
    @Nullable
    Match name(int start) {
        if (start >= sentence.size()) {
            return null;
        }
        boolean article = ARTICLE.matcher(sentence.token(start).word()).lookingAt();
        if (!article && !Character.isUpperCase(sentence.token(start).word().codePointAt(0))) {
            return null;
        }
        for (int end = Math.min(sentence.size(), start + ActorLexicon.LONGEST); end > start; end--) {
            String words = of(start, end);
            Entry entry = lexicon.name(article ? "A" + words.substring(1) : words);
            if (entry != null) {
                return new Match(entry, end, words);
            }
        }
        Token token = sentence.token(start);
        Entry misspelt = token.entity().equals("PERSON") ? null : lexicon.misspelt(token.word());
        return misspelt == null ? null : new Match(misspelt, start + 1, token.word());
    }

    /** The longest role that starts here and ends in a noun. */
    @Nullable
    Match role(int start) {
        for (int end = Math.min(sentence.size(), start + ROLE); end > start; end--) {
            Token last = sentence.token(end - 1);
            Entry role =
                    last.isNoun() || last.tag().equals("JJ") && end == start + 1 ? lexicon.role(of(start, end)) : null;
            if (role != null && (last.isNoun() || headless(last))) {
                return new Match(role, end, of(start, end));
            }
        }
        return null;
    }

    /** The last role in the noun phrase that goes on here: "riot police", "(Nigerian) junior foreign minister". */
    @Nullable
    Match roleIn(int start) {
        Match found = null;
        int i = start;
        while (i < Math.min(sentence.size(), start + GAP)) {
            Match role = role(i);
            if (role != null) {
                found = role;
                i = role.end();
                if (i < sentence.size() && sentence.token(i).isProperNoun()) {
                    break;
                }
            } else if (inPhrase(sentence.token(i)) && name(i) == null) {
                i++;
            } else {
                break;
            }
        }
        return found;
    }

    /** The sector of a role: who is "former" in an office of state is of the elites. */
    String sector(int from, Match role) {
        String sector = role.entry().id();
        boolean office = sector.equals("GOV") || sector.equals("LEG");
        for (int i = from - 1; office && i < role.end(); i++) {
            if (lexicon.is("departed", lower(i))) {
                return "ELI";
            }
        }
        return sector;
    }

    /** "(militants) loyal to Iraq's": the state that the words after a role tie it to; null where none do. */
    @Nullable
    String ownedBy(int end) {
        return lower(end).equals("loyal") && lower(end + 1).equals("to") ? stateFrom(end + 2) : null;
    }

    /** The index after "residential areas", "towns" that go on here; {@code start} where none do. */
    int dwellingEnd(int start) {
        int i = start;
        while (i < sentence.size()
                && (lower(i).equals("...") || sentence.token(i).tag().startsWith("JJ"))
                && !lexicon.is("dwelling", lower(i) + " " + lower(i + 1))) {
            i++;
        }
        for (int end = Math.min(sentence.size(), i + 2); end > i; end--) {
            if (lexicon.is("dwelling", of(i, end).toLowerCase(Locale.ROOT))) {
                return end;
            }
        }
        return start;
    }

    /** The state of the leader who is named here, after an optional title; null where none is. */
    @Nullable
    String stateOfLeader(int start) {
        for (int i = start; i < Math.min(sentence.size(), start + GAP); i++) {
            Match match = name(i);
            if (match != null && match.entry().kind() == ActorLexicon.Kind.LEADER) {
                String code = match.entry().code();
                return code != null && lexicon.isState(code) ? code : null;
            }
            Token token = sentence.token(i);
            if (match != null
                    || !token.isNoun()
                            && !token.tag().startsWith("JJ")
                            && !token.tag().equals("DT")) {
                return null;
            }
        }
        return null;
    }

    /** The state of the place or state that is named here, after an optional article or direction. */
    @Nullable
    String stateFrom(int start) {
        for (int i = start; i < Math.min(sentence.size(), start + 4); i++) {
            String known = stateAt(i);
            if (known != null) {
                return known;
            }
            Token token = sentence.token(i);
            if (!token.tag().equals("DT")
                    && !token.tag().startsWith("JJ")
                    && !token.tag().equals("NN")
                    && !token.isProperNoun()) {
                return null;
            }
        }
        return null;
    }

    private @Nullable String stateAt(int start) {
        Match match = name(start);
        if (match != null) {
            return switch (match.entry().kind()) {
                case STATE, METONYM -> match.entry().id();
                default -> lexicon.region(match.words());
            };
        }
        for (int end = Math.min(sentence.size(), start + 3); end > start; end--) {
            String region = lexicon.region(of(start, end));
            if (region != null) {
                return region;
            }
        }
        return null;
    }

    /** The index after the state name that {@link #stateFrom} found at or after this one. */
    int endOfState(int start) {
        for (int i = start; i < Math.min(sentence.size(), start + 4); i++) {
            if (stateAt(i) != null) {
                Match match = name(i);
                return match == null ? i + 1 : match.end();
            }
        }
        return start;
    }

    /** "the French" or "Islamist" standing as a noun although tagged as an adjective. */
    private boolean headless(Token token) {
        boolean postposed = token.relation().equals("amod") && token.head() < token.index();
        return postposed
                || token.relation().startsWith("nsubj")
                || token.relation().equals("obj");
    }

    private static boolean inPhrase(Token token) {
        return token.isNoun() && !token.entity().equals("PERSON")
                || token.tag().startsWith("JJ")
                || (token.tag().equals("VBN") || token.tag().equals("VBG")) && !PREDICATES.contains(token.relation())
                || token.tag().equals("CD")
                || token.tag().equals("HYPH")
                || token.word().equals("...")
                || token.word().equals("-");
    }
}
