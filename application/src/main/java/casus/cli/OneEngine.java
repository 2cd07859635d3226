package casus.cli;

import casus.analysis.Analyzer;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One analyzer for all that a long run does, loaded when it is first needed: its models take much memory. Thread-safe. */
final class OneEngine implements Supplier<Analyzer> {
    private final Function<List<Path>, Analyzer> engine;
    private @Nullable Analyzer loaded;

    OneEngine(Function<List<Path>, Analyzer> engine) {
        this.engine = engine;
    }

    @Override
    public synchronized Analyzer get() {
        Analyzer known = loaded;
        if (known == null) {
            known = engine.apply(List.of());
            loaded = known;
        }
        return known;
    }
}
