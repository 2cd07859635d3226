package casus.event;

import casus.actor.Actors;
import casus.attribution.AttributionMention;
import casus.document.Article;
import casus.place.PlaceMention;
import casus.quantity.QuantityMention;
import casus.sentence.Sentence;
import casus.time.TimeMention;
import java.util.List;

/** All that is known about an article before claims are made. */
public record Mentions(
        Article article,
        List<Sentence> sentences,
        Actors actors,
        List<TimeMention> times,
        List<PlaceMention> places,
        List<QuantityMention> quantities,
        List<AttributionMention> attributions) {}
