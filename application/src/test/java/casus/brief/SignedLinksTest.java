package casus.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SignedLinksTest {
    private static final Instant NOW = Instant.parse("2025-11-10T08:00:00Z");
    private static final SignedLinks.Link LEAVE =
            new SignedLinks.Link(SignedLinks.Action.LEAVE, "anna@example.org", "{\"actor\":\"BOL\"}");

    private final SignedLinks links = new SignedLinks("a key".getBytes(StandardCharsets.UTF_8));

    @Test
    void readsWhatItMinted() {
        String token = links.mint(LEAVE, Instant.MAX);
        assertThat(token).matches("[A-Za-z0-9_.-]+");
        assertThat(links.check(token, NOW)).contains(LEAVE);
    }

    @Test
    void refusesWhatIsOverButNotALinkToLeave() {
        SignedLinks.Link confirm = new SignedLinks.Link(SignedLinks.Action.CONFIRM, "anna@example.org", "{}");
        String token = links.mint(confirm, NOW.plusSeconds(60));
        assertThat(links.check(token, NOW)).contains(confirm);
        assertThat(links.check(token, NOW.plusSeconds(61))).isEmpty();
    }

    @Test
    void refusesEveryChangedCharacterAndOtherKeys() {
        String token = links.mint(LEAVE, Instant.MAX);
        int cut = token.lastIndexOf('.');
        for (int i = 0; i < token.length(); i++) {
            // The last character of a signature holds two bits that nothing is read from.
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            String changed = token.substring(0, i) + other + token.substring(i + 1);
            assertThat(links.check(changed, NOW))
                    .as("changed at %s of %s", i, cut)
                    .isEmpty();
        }
        assertThat(new SignedLinks("another".getBytes(StandardCharsets.UTF_8)).check(token, NOW))
                .isEmpty();
        assertThat(links.check("", NOW)).isEmpty();
        assertThat(links.check("LEAVE", NOW)).isEmpty();
    }
}
