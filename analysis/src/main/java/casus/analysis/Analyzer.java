package casus.analysis;

import casus.actor.ActorFinder;
import casus.actor.ActorMention;
import casus.actor.Actors;
import casus.actor.Located;
import casus.attribution.AttributionFinder;
import casus.attribution.AttributionMention;
import casus.claim.Claim;
import casus.document.Article;
import casus.document.Source;
import casus.document.Span;
import casus.document.TracedArticle;
import casus.document.UnreadableDocument;
import casus.event.EventFinder;
import casus.event.Mentions;
import casus.event.Trace;
import casus.page.PageReader;
import casus.page.SiteTemplates;
import casus.place.PlaceFinder;
import casus.place.PlaceMention;
import casus.quantity.QuantityFinder;
import casus.quantity.QuantityMention;
import casus.relation.RelationFinder;
import casus.sentence.Annotator;
import casus.sentence.Sentence;
import casus.sentence.TrueCase;
import casus.time.TimeFinder;
import casus.time.TimeMention;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** The stages in their order. Holds models and dictionaries, nothing that changes: one for all threads. */
public final class Analyzer {
    private final PageReader pages = new PageReader();
    private final ActorFinder actorFinder;
    private final PlaceFinder placeFinder = new PlaceFinder();
    private final TimeFinder timeFinder = new TimeFinder();
    private final QuantityFinder quantityFinder = new QuantityFinder();
    private final AttributionFinder attributionFinder = new AttributionFinder();
    private final EventFinder eventFinder = new EventFinder();
    private final RelationFinder relationFinder = new RelationFinder();
    private final TrueCase trueCase;
    private final Annotator annotator;

    public Analyzer(Annotator annotator) {
        this(new ActorFinder(), annotator);
    }

    /** @param actorFinder with dictionaries of the user's own */
    public Analyzer(ActorFinder actorFinder, Annotator annotator) {
        this(actorFinder, () -> annotator);
    }

    /**
     * @param actorFinder with dictionaries of the user's own
     * @param annotator asked once, when all else is loaded: so its models can be loaded meanwhile
     */
    public Analyzer(ActorFinder actorFinder, Supplier<? extends Annotator> annotator) {
        this.actorFinder = actorFinder;
        this.trueCase = new TrueCase(actorFinder::names);
        this.annotator = annotator.get();
    }

    /**
     * Analyses one document. The same source gives the same analysis.
     *
     * @throws UnreadableDocument when there is no text to be had
     */
    public Analysis analyse(Source source) throws UnreadableDocument {
        return analyse(source, SiteTemplates.NONE);
    }

    /**
     * Analyses a document of a site that other pages have taught.
     *
     * @throws UnreadableDocument when there is no text to be had
     */
    public Analysis analyse(Source source, SiteTemplates templates) throws UnreadableDocument {
        return analyse(List.of(source), templates);
    }

    /**
     * Analyses a document that may be split over several sources.
     *
     * @param sources one, or the pages of a split article in their order
     * @throws UnreadableDocument when there is no text to be had
     */
    public Analysis analyse(List<Source> sources, SiteTemplates templates) throws UnreadableDocument {
        return analyse(pages.read(sources, templates), Trace.NONE);
    }

    /** Reads the source without analysing it. */
    public Article read(Source source, SiteTemplates templates) throws UnreadableDocument {
        return pages.read(source, templates);
    }

    /**
     * Reads the sources as {@link #analyse(List, SiteTemplates)} does, with the way back to the input.
     *
     * @throws UnreadableDocument when there is no text to be had
     */
    public TracedArticle trace(List<Source> sources, SiteTemplates templates) throws UnreadableDocument {
        return pages.trace(sources, templates);
    }

    /** The sentences that the analysis is made from. */
    public List<Sentence> sentences(Article article) {
        return parsed(trueCase.read(article));
    }

    private List<Sentence> parsed(Article article) {
        return article.language().equals("en") ? annotator.annotate(article) : List.of();
    }

    /** Analyses an article that has been read; every decision about a claim is told to {@code trace}. */
    public Analysis analyse(Article read, Trace trace) {
        Article article = trueCase.read(read);
        List<Sentence> sentences = parsed(article);
        List<TimeMention> times = timeFinder.find(article, sentences);
        List<PlaceMention> named = placeFinder.find(article, sentences);
        Actors actors = actorFinder.settle(actorFinder.find(article, sentences), sentences, located(named));
        List<PlaceMention> places = withoutSeats(named, actors);
        List<QuantityMention> quantities = quantityFinder.find(
                sentences,
                times.stream().map(TimeMention::span).toList(),
                times.stream()
                        .filter(time -> time.type() == TimeMention.Type.DURATION)
                        .map(TimeMention::span)
                        .toList());
        List<AttributionMention> attributions = attributionFinder.find(article, sentences, actors);
        Mentions mentions = new Mentions(article, sentences, actors, times, places, quantities, attributions);
        List<Claim> claims = new ArrayList<>(eventFinder.find(mentions, trace));
        claims.addAll(relationFinder.find(mentions, trace));
        return new Analysis(read, actors, times, places, quantities, attributions, claims);
    }

    /** The places but for capitals that act as their government. */
    private static List<PlaceMention> withoutSeats(List<PlaceMention> places, Actors actors) {
        Set<Span> seats = actors.mentions().stream()
                .filter(mention -> mention.rule().equals(ActorMention.ACTING_SEAT))
                .map(ActorMention::span)
                .collect(Collectors.toSet());
        return places.stream().filter(place -> !seats.contains(place.span())).toList();
    }

    /** Places of known country; "Syrian" as an adjective names a state, not where something is. */
    private static List<Located> located(List<PlaceMention> places) {
        List<Located> found = new ArrayList<>();
        for (PlaceMention mention : places) {
            String country = mention.place().country();
            if (country != null && !mention.rule().equals("adjective")) {
                found.add(new Located(mention.span(), country, mention.rule().equals("dateline")));
            }
        }
        return found;
    }
}
