package casus.analysis;

import casus.actor.Actors;
import casus.attribution.AttributionMention;
import casus.claim.Claim;
import casus.document.Article;
import casus.place.PlaceMention;
import casus.quantity.QuantityMention;
import casus.time.TimeMention;
import java.util.List;

/** What Casus makes of one article: the contract's analysis, with spans in UTF-16 units. Immutable. */
public record Analysis(
        Article article,
        Actors actors,
        List<TimeMention> times,
        List<PlaceMention> places,
        List<QuantityMention> quantities,
        List<AttributionMention> attributions,
        List<Claim> claims) {
    /** The contract's number. */
    public static final int CONTRACT = 1;

    /** Version of Casus, part of every analysis. */
    public static final String VERSION = "0.1.0";

    public Analysis {
        times = List.copyOf(times);
        places = List.copyOf(places);
        quantities = List.copyOf(quantities);
        attributions = List.copyOf(attributions);
        claims = List.copyOf(claims);
    }
}
