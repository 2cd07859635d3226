package casus.cli;

import casus.record.StoreProblem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who decides; kept with every decision. */
final class WhoOption {
    private static final int LONGEST = 100;

    @Option(
            names = "--who",
            paramLabel = "NAME",
            description = "Who decides this; without it CASUS_USER, else the name of the user.")
    private @Nullable String who;

    /**
     * The name, without blanks around it.
     *
     * @throws StoreProblem when it is none that could be kept
     */
    String name() {
        return name(who, System.getenv());
    }

    static String name(@Nullable String given, Map<String, String> environment) {
        String name = given != null
                ? given
                : environment.getOrDefault("CASUS_USER", System.getProperty("user.name", "unknown"));
        String stripped = name.strip();
        if (stripped.isEmpty()
                || stripped.length() > LONGEST
                || stripped.chars().anyMatch(Character::isISOControl)) {
            throw new StoreProblem(
                    "bad-name",
                    "\"" + stripped.replaceAll("\\p{Cntrl}", "?")
                            + "\" is no name of a person (--who, CASUS_USER). Give one of 1 to " + LONGEST
                            + " characters in one line.");
        }
        return stripped;
    }
}
