package casus.export;

import casus.record.ActorQuery;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Codes of actors and countries as other tables write them. */
final class Codes {
    /** CAMEO's words where PLOVER has others; an empty one has none in CAMEO. */
    private static final Map<String, String> CAMEO_SECTORS = Map.of(
            "JRN", "MED", "MED", "HLH", "SOC", "DEV", "ISM", "NGM", "EUR", "EEC", "PRM", "", "PRE", "", "UNK", "");

    private static final Set<String> BLOCKS = Set.of("IGO", "NGO", "NGM", "IMG", "MNC", "INT", "UIS");
    private static final Map<String, String> NAMES = names();

    private Codes() {}

    /** CAMEO's code of an actor: country or block, then the sectors, as in PRKMIL; null where nothing is known of it. */
    static @Nullable String cameo(ActorQuery.Actor actor) {
        Set<String> parts = new LinkedHashSet<>();
        if (actor.code() != null) {
            parts.add(actor.code());
        }
        parts.addAll(cameoSectors(actor));
        return parts.isEmpty() ? null : String.join("", parts);
    }

    /** The sectors of an actor in CAMEO's words, without the block that is its code already. */
    static List<String> cameoSectors(ActorQuery.Actor actor) {
        List<String> sectors = new ArrayList<>();
        for (String sector : actor.sectors()) {
            String cameo = CAMEO_SECTORS.getOrDefault(sector, sector);
            if (!cameo.isEmpty() && !cameo.equals(actor.code()) && !sectors.contains(cameo)) {
                sectors.add(cameo);
            }
        }
        return sectors;
    }

    /** The country of an actor, ISO 3166 alpha-3; null for those without. */
    static @Nullable String country(ActorQuery.Actor actor) {
        String code = actor.code();
        return code == null || BLOCKS.contains(code) ? null : code;
    }

    /** The English name of a country by its alpha-3 code; the code itself where it has no name. */
    static @Nullable String name(@Nullable String country) {
        return country == null ? null : NAMES.getOrDefault(country, country);
    }

    private static Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        for (String code : Locale.getISOCountries()) {
            Locale country = new Locale.Builder().setRegion(code).build();
            names.put(country.getISO3Country(), country.getDisplayCountry(Locale.ENGLISH));
        }
        names.put("XKX", "Kosovo");
        names.put("SUN", "Soviet Union");
        return names;
    }
}
