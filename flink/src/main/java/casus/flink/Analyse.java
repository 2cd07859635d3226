package casus.flink;

import casus.actor.UnusableDictionary;
import casus.adding.Provenance;
import casus.analysis.Analysis;
import casus.analysis.AnalysisJson;
import casus.document.UnreadableDocument;
import casus.page.SiteTemplates;
import casus.record.Packed;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.flink.api.common.accumulators.LongCounter;
import org.apache.flink.api.common.functions.OpenContext;
import org.apache.flink.api.common.state.BroadcastState;
import org.apache.flink.api.common.state.MapStateDescriptor;
import org.apache.flink.api.common.state.ReadOnlyBroadcastState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.functions.co.BroadcastProcessFunction;
import org.apache.flink.util.Collector;
import org.jspecify.annotations.Nullable;

/** Analyses documents, with the lists of actors that were sent to all tasks; documents that cannot be read are told of. */
final class Analyse extends BroadcastProcessFunction<Given, Dictionary, Analysed> {
    static final MapStateDescriptor<String, Dictionary> DICTIONARIES =
            new MapStateDescriptor<>("dictionaries", Types.STRING, Dictionary.TYPE);
    private static final long serialVersionUID = 1;
    private static final int KEY_LENGTH = 16;

    private final SiteTemplates templates;
    private final List<String> dictionaries;
    private final boolean keepsPages;
    private transient @Nullable LongCounter bad;

    /**
     * @param templates what the pages of each site repeat
     * @param dictionaries lists of actors that go before those sent later, as the text of their files
     * @param keepsPages whether the documents go with their analyses
     */
    Analyse(SiteTemplates templates, List<String> dictionaries, boolean keepsPages) {
        this.templates = templates;
        this.dictionaries = List.copyOf(dictionaries);
        this.keepsPages = keepsPages;
    }

    @Override
    public void open(OpenContext context) {
        bad = new LongCounter();
        getRuntimeContext().addAccumulator(Tally.TROUBLES, bad);
        Engine.with(dictionaries);
    }

    @Override
    public void processElement(Given given, ReadOnlyContext context, Collector<Analysed> out) throws Exception {
        try {
            Analysis analysis = Engine.with(dictionaries(context)).analyse(given.pages(), templates);
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

    /** Takes a list up, unless it cannot be used: then that is told and the one before it stays. */
    @Override
    public void processBroadcastElement(Dictionary sent, Context context, Collector<Analysed> out) throws Exception {
        BroadcastState<String, Dictionary> kept = context.getBroadcastState(DICTIONARIES);
        try {
            if (!sent.text().isBlank()) {
                Engine.check(sent.text());
            }
            kept.put(sent.name(), sent);
        } catch (UnusableDictionary e) {
            if (getRuntimeContext().getTaskInfo().getIndexOfThisSubtask() == 0) {
                Opened.state(bad).add(1);
                context.output(
                        Trouble.TAG,
                        new Trouble(sent.name(), "bad-dictionary", String.valueOf(e.getMessage()), sent.name()));
            }
        }
    }

    private List<String> dictionaries(ReadOnlyContext context) throws Exception {
        ReadOnlyBroadcastState<String, Dictionary> sent = context.getBroadcastState(DICTIONARIES);
        TreeMap<String, String> byName = new TreeMap<>();
        for (var entry : sent.immutableEntries()) {
            if (!entry.getValue().text().isBlank()) {
                byName.put(entry.getKey(), entry.getValue().text());
            }
        }
        if (byName.isEmpty()) {
            return dictionaries;
        }
        List<String> all = new ArrayList<>(dictionaries);
        all.addAll(byName.values());
        return all;
    }

    private void tell(ReadOnlyContext context, Trouble trouble) {
        Opened.state(bad).add(1);
        context.output(Trouble.TAG, trouble);
    }
}
