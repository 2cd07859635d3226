package casus.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Documents of every form made of any bytes: each gives articles whose parts lie in their text, or a reason why not, and nothing else.
 * Records must not stand in signatures here, as Jazzer then instruments them too late. Without JAZZER_FUZZ the inputs beside this class alone are read; tools/fuzz looks for more.
 */
class DocumentsFuzzTest {
    @FuzzTest(maxDuration = "3m")
    void html(byte[] bytes) {
        Reading.of("html", bytes);
    }

    @FuzzTest(maxDuration = "3m")
    void copiedText(byte[] bytes) {
        Reading.of("text", bytes);
    }

    @FuzzTest(maxDuration = "3m")
    void pdf(byte[] bytes) {
        Reading.of("pdf", bytes);
    }

    @FuzzTest(maxDuration = "3m")
    void feeds(byte[] bytes) {
        Reading.of("feed", bytes);
    }

    @FuzzTest(maxDuration = "3m")
    void webArchives(byte[] bytes) {
        Reading.of("warc", bytes);
    }

    @FuzzTest(maxDuration = "3m")
    void lines(byte[] bytes) {
        Reading.of("jsonl", bytes);
    }

    @FuzzTest(maxDuration = "3m")
    void anything(byte[] bytes) {
        Reading.of("auto", bytes);
    }
}
