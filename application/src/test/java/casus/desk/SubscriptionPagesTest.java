package casus.desk;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.SignedLinks;
import casus.record.StoreSecret;
import casus.record.Subscribers;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The links of mails lead to pages that nobody has to sign in for, on a desk that others reach. */
class SubscriptionPagesTest {
    private static final String EMAIL = "anna@example.org";
    private static final String FILTER = "{\"background\":\"no\"}";

    @TempDir
    private Path folder = Path.of("");

    private OpenDesk desk;
    private Subscribers subscribers;
    private SignedLinks links;

    @BeforeEach
    void open() {
        desk = OpenDesk.shared(folder, () -> DeskRecord.NOW);
        subscribers = new Subscribers(desk.store());
        links = new SignedLinks(StoreSecret.of(desk.store()));
        subscribers.ask(EMAIL, FILTER, DeskRecord.NOW);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void lookingChangesNothingAndTheButtonConfirms() {
        String path = path(SignedLinks.Action.CONFIRM, DeskRecord.NOW.plus(Duration.ofDays(3)));
        assertThat(desk.page(path).select("main form button")).hasSize(1);
        assertThat(subscribers.list()).extracting(Subscribers.Row::confirmed).containsExactly(false);
        assertThat(send(path)).isEqualTo(200);
        assertThat(subscribers.list()).extracting(Subscribers.Row::confirmed).containsExactly(true);
    }

    @Test
    void oneClickOfAMailProgramLeaves() {
        String path = path(SignedLinks.Action.LEAVE, Instant.MAX);
        assertThat(send(path)).isEqualTo(200);
        assertThat(subscribers.list()).isEmpty();
        assertThat(send(path)).isEqualTo(404);
    }

    @Test
    void linksThatAreOverOrChangedDoNothing() {
        String over = path(SignedLinks.Action.CONFIRM, DeskRecord.NOW.minus(Duration.ofSeconds(1)));
        String good = path(SignedLinks.Action.CONFIRM, DeskRecord.NOW.plus(Duration.ofDays(1)));
        String changed = good.substring(0, good.length() - 1) + (good.endsWith("A") ? "B" : "A");
        for (String path : new String[] {over, changed}) {
            assertThat(desk.get(path).statusCode()).isEqualTo(404);
            assertThat(send(path)).isEqualTo(404);
        }
        assertThat(subscribers.list()).extracting(Subscribers.Row::confirmed).containsExactly(false);
    }

    private String path(SignedLinks.Action action, Instant until) {
        return "/subscription/" + links.mint(new SignedLinks.Link(action, EMAIL, FILTER), until);
    }

    /** As RFC 8058 has it: a form of one field, no cookie, no token, no page seen before. */
    private int send(String path) {
        desk.forgetCookies();
        return desk.send(desk.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click")))
                .statusCode();
    }
}
