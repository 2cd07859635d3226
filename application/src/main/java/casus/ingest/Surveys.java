package casus.ingest;

import casus.document.Source;
import casus.page.SiteTemplates;
import casus.page.SplitArticles;
import casus.page.SplitPage;
import casus.page.SurveyedPage;
import casus.page.TemplateLearner;
import java.util.ArrayList;
import java.util.List;

/** What is gathered from all pages of a run before they are read. Not thread-safe. */
public final class Surveys {
    private final TemplateLearner learner = new TemplateLearner();
    private final List<SplitPage> split = new ArrayList<>();

    /** What a page says; pages that fail here are told of when they are read. */
    public static SurveyedPage of(Source source) {
        try {
            return SurveyedPage.of(source);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            return SurveyedPage.NONE;
        }
    }

    /** To be called in the order of the inputs. */
    public void add(SurveyedPage page) {
        page.shape().ifPresent(learner::add);
        page.split().ifPresent(split::add);
    }

    /** What the pages of each site repeat; the same in whatever order they came. */
    public SiteTemplates templates() {
        return learner.learned();
    }

    /** The articles that are split over several of the inputs. */
    public List<SplitArticles.Joint> articles() {
        return SplitArticles.of(split);
    }
}
