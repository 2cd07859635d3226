package casus.watch;

import static org.assertj.core.api.Assertions.assertThat;

import casus.sentence.Numerals;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;

/** The small forms that come from outside: rules for robots, lists of sources, numbers in words. */
class SmallFormsFuzzTest {
    @FuzzTest(maxDuration = "3m")
    void robots(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Robots robots = Robots.of(text);
        assertThat(robots.delay()).isBetween(java.time.Duration.ZERO, java.time.Duration.ofMinutes(1));
        robots.allows("/" + text.substring(0, Math.min(200, text.length())));
    }

    @FuzzTest(maxDuration = "3m")
    void opml(byte[] bytes) {
        Opml.read(new String(bytes, StandardCharsets.UTF_8))
                .forEach(outline -> assertThat(outline).isNotNull());
    }

    @FuzzTest(maxDuration = "3m")
    void numbers(byte[] bytes) {
        OptionalDouble value = Numerals.value(new String(bytes, StandardCharsets.UTF_8));
        value.ifPresent(number -> assertThat(number).isNotNaN());
        Numerals.ordinal(new String(bytes, StandardCharsets.UTF_8));
    }
}
