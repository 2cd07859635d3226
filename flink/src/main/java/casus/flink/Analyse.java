package casus.flink;

import casus.adding.Provenance;
import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.document.UnreadableDocument;
import casus.page.SiteTemplates;
import casus.record.Packed;
import java.util.List;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.streaming.api.functions.ProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Analyses documents; those that cannot be read are told of. */
final class Analyse extends ProcessFunction<Given, Analysed> {
    private static final long serialVersionUID = 1;
    private static final int KEY_LENGTH = 16;

    private final SiteTemplates templates;
    private final List<String> dictionaries;
    private final boolean keepsPages;
    private transient @Nullable LongCounter bad;

    /**
     * @param templates what the pages of each site repeat
     * @param dictionaries lists of actors of the user's own, as the text of their files
     * @param keepsPages whether the documents go with their analyses
     */
    Analyse(SiteTemplates templates, List<String> dictionaries, boolean keepsPages) {
        this.templates = templates;
        this.dictionaries = List.copyOf(dictionaries);
        this.keepsPages = keepsPages;
    }

    @Override
    public void open(OpenContext context) {
        LongCounter count = new LongCounter();
        getRuntimeContext().addAccumulator(Tally.TROUBLES, count);
        bad = count;
        Engine.with(dictionaries);
    }

    @Override
    public void processElement(Given given, Context context, Collector<Analysed> out) {
        try {
            Analysis analysis = Engine.with(dictionaries).analyse(given.pages(), templates);
            out.collect(new Analysed(
                    Provenance.sha256(given.pages()).substring(0, KEY_LENGTH),
                    analysis.article().published(),
                    Packed.json(AnalysisJson.tree(analysis)),
                    keepsPages ? given.pages() : List.of()));
        } catch (UnreadableDocument e) {
            tell(context, new Trouble(given.id(), e.code(), String.valueOf(e.getMessage()), e.where()));
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            // One poisonous document must not end the run.
            tell(context, new Trouble(given.id(), "internal", "Casus failed on this document: " + e, given.id()));
        }
    }

    private void tell(Context context, Trouble trouble) {
        if (bad != null) {
            bad.add(1);
        }
        context.output(Trouble.TAG, trouble);
    }
}
