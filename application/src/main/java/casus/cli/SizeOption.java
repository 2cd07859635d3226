package casus.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How many claims are drawn. */
final class SizeOption {
    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec command;

    private int size = 50;

    @Option(names = "--size", defaultValue = "50", paramLabel = "N", description = "How many to draw; 50 without it.")
    void size(int given) {
        if (given < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "--size " + given + " draws nothing. Give a number from 1 on.");
        }
        size = given;
    }

    int size() {
        return size;
    }
}
