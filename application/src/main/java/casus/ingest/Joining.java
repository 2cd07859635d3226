package casus.ingest;

import casus.document.Source;
import casus.page.SplitArticles;
import casus.page.SplitPage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands inputs on, those that are pages of one article as one: where the last of them stood. All else keeps its order. Call
 * {@link #end} after the last.
 */
public abstract class Joining implements Consumer<Input> {
    private final Consumer<Input> sink;

    private Joining(Consumer<Input> sink) {
        this.sink = sink;
    }

    /** Hands on what still waits for others. */
    public abstract void end();

    final void hand(Input input) {
        sink.accept(input);
    }

    /** @param articles that are known to be split over the inputs, wherever among them their pages stand */
    public static Joining planned(List<SplitArticles.Joint> articles, Consumer<Input> sink) {
        return new Planned(articles, sink);
    }

    /** For inputs that can be read but once: joins those that follow one upon the other. */
    public static Joining inARow(Consumer<Input> sink) {
        return new InARow(sink);
    }

    private static final class Planned extends Joining {
        private final Map<String, Waiting> open = new HashMap<>();

        /** An article and which of its pages have come. */
        private record Waiting(SplitArticles.Joint joint, Map<Integer, Source> come) {
            int place(Source source) {
                for (int i = 0; i < joint.pages().size(); i++) {
                    if (!come.containsKey(i) && joint.pages().get(i).isOf(source)) {
                        return i;
                    }
                }
                return -1;
            }
        }

        Planned(List<SplitArticles.Joint> articles, Consumer<Input> sink) {
            super(sink);
            for (SplitArticles.Joint joint : articles) {
                Waiting waiting = new Waiting(joint, new TreeMap<>());
                joint.pages().forEach(page -> open.put(page.id(), waiting));
            }
        }

        @Override
        public void accept(Input input) {
            Source source = input.source();
            Waiting waiting = source == null ? null : open.get(input.id());
            int place = waiting == null || source == null ? -1 : waiting.place(source);
            if (waiting == null || source == null || place < 0) {
                hand(input);
                return;
            }
            waiting.come().put(place, source);
            if (waiting.come().size() == waiting.joint().pages().size()) {
                waiting.joint().pages().forEach(page -> open.remove(page.id()));
                hand(Input.joined(
                        List.copyOf(waiting.come().values()), waiting.joint().notes()));
            }
        }

        /** An input that has changed or gone since it was surveyed leaves the others of its article alone. */
        @Override
        public void end() {
            open.values().stream()
                    .distinct()
                    .flatMap(waiting -> waiting.come().values().stream())
                    .forEach(source -> hand(Input.of(source)));
            open.clear();
        }
    }

    private static final class InARow extends Joining {
        private final List<Source> sources = new ArrayList<>();
        private final List<SplitPage> pages = new ArrayList<>();

        InARow(Consumer<Input> sink) {
            super(sink);
        }

        @Override
        public void accept(Input input) {
            SplitPage page = split(input.source());
            if (page == null) {
                end();
                hand(input);
                return;
            }
            List<SplitPage> all = new ArrayList<>(pages);
            all.add(page);
            if (article(all).isEmpty()) {
                end();
            }
            pages.add(page);
            sources.add(input.sources().get(0));
        }

        private static @Nullable SplitPage split(@Nullable Source source) {
            return source == null ? null : Surveys.of(source).split().orElse(null);
        }

        /** The one article of all the pages. */
        private static Optional<SplitArticles.Joint> article(List<SplitPage> pages) {
            return SplitArticles.of(pages).stream()
                    .filter(joint -> joint.pages().size() == pages.size())
                    .findFirst();
        }

        @Override
        public void end() {
            Optional<SplitArticles.Joint> article = article(pages);
            if (article.isPresent()) {
                List<Source> ordered = article.get().pages().stream()
                        .map(page -> sources.get(pages.indexOf(page)))
                        .toList();
                hand(Input.joined(ordered, article.get().notes()));
            } else {
                sources.forEach(source -> hand(Input.of(source)));
            }
            pages.clear();
            sources.clear();
        }
    }
}
