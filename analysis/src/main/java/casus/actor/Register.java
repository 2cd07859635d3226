package casus.actor;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The actors of one article as they are met; each comes with those it belongs to. */
final class Register {
    /** First part of the ids of those of whom only the name is known. */
    static final List<String> BARE = List.of("PERSON", "ORG");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private final ActorLexicon lexicon;
    private final Map<String, Actor> actors = new TreeMap<>();

    Register(ActorLexicon lexicon) {
        this.lexicon = lexicon;
    }

    Map<String, Actor> all() {
        return actors;
    }

    /** Takes over an actor as it is. */
    void keep(Actor actor) {
        actors.putIfAbsent(actor.id(), actor);
    }

    @Nullable
    Actor get(String id) {
        return actors.get(id);
    }

    String state(String state) {
        return add(state, lexicon.stateName(state), List.of());
    }

    /** The role of a state, or the role alone. */
    String role(@Nullable String base, String sector) {
        if (base == null) {
            return add(sector, lexicon.sectorName(sector), List.of(sector));
        }
        String name = lexicon.stateName(base) + " (" + lexicon.sectorName(sector) + ")";
        return add(base + "." + sector, name, List.of(sector));
    }

    /** Somebody by name under a state, a sector, both or neither. */
    String named(@Nullable String state, @Nullable String sector, String bare, String name) {
        String base = state == null ? sector : sector == null ? state : state + "." + sector;
        String id = (base == null ? bare : base) + "." + slug(name);
        Actor above = sector == null && base != null ? actors.get(base) : null;
        return add(id, name, sector != null ? List.of(sector) : above != null ? above.sectors() : List.of());
    }

    /** The sectors of somebody's body and one more. */
    List<String> withParent(String id, String sector) {
        Actor above = actors.get(id);
        List<String> all = new ArrayList<>(above == null ? List.of() : above.sectors());
        if (!all.contains(sector)) {
            all.add(sector);
        }
        return all;
    }

    /** Adds an actor unless it is known; the id. */
    String add(String id, String name, List<String> sectors) {
        return add(id, name, code(id), sectors);
    }

    String add(String id, String name, @Nullable String code, List<String> sectors) {
        if (actors.containsKey(id)) {
            return id;
        }
        int dot = id.lastIndexOf('.');
        String parent = dot < 0 || BARE.contains(id.substring(0, dot)) ? null : id.substring(0, dot);
        actors.put(id, new Actor(id, name, code, sectors, parent, null));
        if (parent != null) {
            int before = parent.lastIndexOf('.');
            String last = parent.substring(before + 1);
            boolean sector = lexicon.isSector(last) && (before > 0 || !lexicon.isBlock(last));
            String label = before < 0
                    ? sector ? lexicon.sectorName(last) : lexicon.stateName(parent)
                    : lexicon.stateName(parent.substring(0, before)) + " (" + lexicon.sectorName(last) + ")";
            add(parent, label, sector ? List.of(last) : List.of());
        }
        return id;
    }

    private @Nullable String code(String id) {
        int dot = id.indexOf('.');
        String first = dot < 0 ? id : id.substring(0, dot);
        return lexicon.isState(first) || lexicon.isBlock(first) ? first : null;
    }

    static String slug(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        String slug = OTHER.matcher(plain).replaceAll("-");
        int begin = slug.startsWith("-") ? 1 : 0;
        int end = slug.length() - (slug.length() > 1 && slug.endsWith("-") ? 1 : 0);
        return slug.substring(begin, Math.max(begin, end));
    }
}
