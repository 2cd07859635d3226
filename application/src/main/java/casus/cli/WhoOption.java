package casus.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides; kept with every decision. */
final class WhoOption {
    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Who decides this; without it CASUS_USER, else the name of the user.")
    private @Nullable String who;

    String name() {
        Map<String, String> environment = System.getenv();
        if (who != null && !who.isBlank()) {
            return who.strip();
        }
        return environment.getOrDefault("CASUS_USER", System.getProperty("user.name", "unknown"));
    }
}
