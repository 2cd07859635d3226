package casus.export;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Remembers the last answers of a look-up, so that memory stays bounded however large the record is. */
final class Recent<T> {
    private static final int MOST = 10_000;

    private final Function<String, Optional<T>> lookUp;
    private final Map<String, Optional<T>> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Optional<T>> eldest) {
            return size() > MOST;
        }
    };

    Recent(Function<String, Optional<T>> lookUp) {
        this.lookUp = lookUp;
    }

    Optional<T> of(String id) {
        Optional<T> found = known.get(id);
        if (found == null) {
            found = lookUp.apply(id);
            known.put(id, found);
        }
        return found;
    }
}
