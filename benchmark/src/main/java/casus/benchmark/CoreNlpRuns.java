package casus.benchmark;

import casus.document.Article;
import casus.document.Source;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import edu.stanford.nlp.util.logging.RedwoodConfiguration;
import java.util.List;
import java.util.Properties;

/** Stanford CoreNLP as it comes, with its default models, over the texts that Casus gets. */
final class CoreNlpRuns implements Engine.Runs {
    private static final String ANNOTATORS = "tokenize,pos,lemma,ner,depparse";

    private final List<String> texts;
    private final StanfordCoreNLP pipeline;

    CoreNlpRuns(List<Source> sources, boolean coreference) {
        RedwoodConfiguration.empty().apply();
        Properties settings = new Properties();
        settings.setProperty("annotators", coreference ? ANNOTATORS + ",coref" : ANNOTATORS);
        pipeline = new StanfordCoreNLP(settings);
        texts = Texts.articles(sources).stream().map(Article::text).toList();
    }

    @Override
    public int size() {
        return texts.size();
    }

    @Override
    public int read(int document) {
        Annotation annotation = new Annotation(texts.get(document));
        pipeline.annotate(annotation);
        return annotation.get(CoreAnnotations.TokensAnnotation.class).size();
    }
}
