package casus.export;

import casus.record.ActorQuery;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of party an actor is, by its sectors. */
final class Parties {
    private static final Set<String> STATE = Set.of("MIL", "COP", "GOV", "SPY", "JUD", "LEG");
    private static final Set<String> MUTUAL = Set.of("CONSULT", "COOPERATE", "AGREE");
    private static final Set<String> FORCES = Set.of("MIL", "COP", "SPY");
    private static final Set<String> MILITIA = Set.of("PRM", "UAF", "CRM");
    private static final Set<String> CIVILIANS = Set.of(
            "CVL", "JRN", "EDU", "MED", "BUS", "LAB", "AGR", "REF", "REL", "SOC", "NGO", "OPP", "PTY", "ELI", "MNC");

    private Parties() {}

    /** ACLED's word for an actor where something happened; null where its kind is not known. */
    static @Nullable String acled(ActorQuery.Actor actor, @Nullable String country, String eventType) {
        if (eventType.equals("Protests") && !state(actor)) {
            return "Protesters";
        }
        if (eventType.equals("Riots") && !state(actor)) {
            return "Rioters";
        }
        if (actor.sectors().contains("REB") || actor.sectors().contains("IMG")) {
            return "Rebel group";
        }
        if (any(actor.sectors(), MILITIA)) {
            return "Political militia";
        }
        if (actor.sectors().contains("IGO") || "IGO".equals(actor.code())) {
            return "External/Other forces";
        }
        if (state(actor)) {
            String home = Codes.country(actor);
            boolean abroad = country != null && home != null && !home.equals(country);
            return abroad ? "External/Other forces" : "State forces";
        }
        return any(actor.sectors(), CIVILIANS) ? "Civilians" : null;
    }

    /** Whether those who act do it to each other: roots that take two, told without anyone acted upon; a fight only of two. */
    static boolean mutual(String root, int actors, int recipients) {
        return recipients == 0 && (MUTUAL.contains(root) && actors > 1 || root.equals("ASSAULT") && actors == 2);
    }

    /** A state, or its government or forces. */
    static boolean state(ActorQuery.Actor actor) {
        return any(actor.sectors(), STATE) || actor.sectors().isEmpty() && Codes.country(actor) != null;
    }

    /** Armed, of a state or not. */
    static boolean armed(ActorQuery.Actor actor) {
        return any(actor.sectors(), FORCES)
                || any(actor.sectors(), MILITIA)
                || actor.sectors().contains("REB");
    }

    /** Nobody in arms and no state among them. */
    static boolean civilians(List<ActorQuery.Actor> actors) {
        return !actors.isEmpty()
                && actors.stream().allMatch(actor -> any(actor.sectors(), CIVILIANS) && !state(actor) && !armed(actor));
    }

    private static boolean any(Collection<String> sectors, Set<String> wanted) {
        return sectors.stream().anyMatch(wanted::contains);
    }
}
