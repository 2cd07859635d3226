package casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher in a folder with a blank in its name, with a Java and a Maven that only write down how they were called. */
class LauncherTest {
    private static final int LONGEST_SECONDS = 60;

    /** All that the launcher calls; nothing else is on its path, so that no Maven of the machine is. */
    private static final List<String> TOOLS = List.of(
            "cat",
            "cksum",
            "cut",
            "dirname",
            "find",
            "head",
            "mkdir",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sleep",
            "stty",
            "tail");

    @TempDir
    Path temporary;

    private Path home;
    private Path jdk;
    private Path tools;

    /** How a start ended. */
    private record Start(int status, String out, String err) {}

    @BeforeEach
    void layOut() throws IOException {
        home = Files.createDirectories(temporary.resolve("a folder/casus-home"));
        jdk = temporary.resolve("jdk");
        tools = Files.createDirectories(temporary.resolve("tools"));
        for (String tool : TOOLS) {
            Path found = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            script(tools.resolve(tool), "exec " + found + " \"$@\"");
        }
        Files.copy(launcher(), home.resolve("casus"));
        Files.setPosixFilePermissions(home.resolve("casus"), PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String source : List.of(
                "pom.xml",
                "analysis/pom.xml",
                "analysis/src/main/A.java",
                "application/pom.xml",
                "application/src/main/B.java",
                "examples/harbour-strike.txt")) {
            write(home.resolve(source), "text");
        }
        java("17", "echo \"ran: $*\"");
        maven(
                "3.9.9",
                "echo build >>'" + temporary + "/builds'\n" + "mkdir -p application/target/lib\n"
                        + ": >application/target/casus-0.1.0.jar");
    }

    private static Path launcher() {
        Path here = Path.of("").toAbsolutePath();
        return Files.exists(here.resolve("casus")) ? here.resolve("casus") : here.resolveSibling("casus");
    }

    @Test
    void buildsOnceAndThenStartsAtOnce() throws Exception {
        Start first = start("read", "x y.txt");
        assertThat(first.status()).isZero();
        assertThat(first.err()).contains("casus: building (once");
        assertThat(first.out()).contains("casus.cli.Main read x y.txt");

        Start second = start("read", "x y.txt");
        assertThat(second.err()).isEmpty();
        assertThat(builds()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"analysis/src/main/A.java", "application/pom.xml", "pom.xml"})
    void buildsAgainWhenASourceIsNewer(String source) throws Exception {
        start("version");
        Files.setLastModifiedTime(
                home.resolve(source), FileTime.from(Instant.now().plusSeconds(5)));
        assertThat(start("version").err()).contains("building");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void buildsAgainWhenASourceIsGone() throws Exception {
        start("version");
        Path folder = home.resolve("analysis/src/main");
        Files.delete(folder.resolve("A.java"));
        Files.setLastModifiedTime(folder, FileTime.from(Instant.now().plusSeconds(5)));
        start("version");
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void startsAreTwoAndTheBuildIsOne() throws Exception {
        maven(
                "3.9.9",
                "echo build >>'" + temporary + "/builds'\n" + "until [ -e '" + temporary
                        + "/go' ]; do sleep 0.05; done\n"
                        + "mkdir -p application/target/lib\n: >application/target/casus-0.1.0.jar");
        Process first = process(Map.of(), "version");
        while (!Files.exists(temporary.resolve("builds"))) {
            Thread.onSpinWait();
        }
        Process second = process(Map.of(), "version");
        String waiting = firstLine(second);
        write(temporary.resolve("go"), "");
        assertThat(waiting).contains("waiting for a build");
        assertThat(end(first).status()).isZero();
        assertThat(end(second).status()).isZero();
        assertThat(builds()).isEqualTo(1);
        assertThat(home.resolve(".casus-build")).doesNotExist();
    }

    @Test
    void takesOverALockWhoseOwnerIsGone() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        write(home.resolve(".casus-build/pid"), Long.toString(gone.pid()));
        assertThat(start("version").status()).isZero();
        assertThat(home.resolve(".casus-build")).doesNotExist();
    }

    @Test
    void aFailedBuildShowsTheEndOfItsLogAndLeavesNoLock() throws Exception {
        maven("3.9.9", "echo 'ERROR: the model jar is missing'; exit 1");
        Start start = start("version");
        assertThat(start.status()).isEqualTo(1);
        assertThat(start.err()).contains("the model jar is missing", "the build failed; the whole log is in");
        assertThat(start.out()).isEmpty();
        assertThat(home.resolve(".casus-build")).doesNotExist();
    }

    @Test
    void saysHowToInstallWhatIsMissingOrTooOld() throws Exception {
        java("11", "exit 0");
        assertThat(start("version").err()).contains("Java 17 or newer is needed", "version 11", "apt-get install");
        Start noJava =
                end(process(Map.of("JAVA_HOME", temporary.resolve("nowhere").toString()), "version"));
        assertThat(noJava.status()).isEqualTo(1);
        assertThat(noJava.err()).contains("JAVA_HOME is", "no bin/java");
        java("25", "exit 0");
        maven("3.3.9", "exit 0");
        assertThat(start("version").err()).contains("Maven 3.6 or newer is needed; this is 3.3");
        Files.delete(tools.resolve("mvn"));
        assertThat(start("version").err()).contains("Maven is needed to build Casus", "apt-get install maven");
    }

    @Test
    void passesTheExitStatusOn() throws Exception {
        start("version");
        java("17", "exit 42");
        assertThat(start("read").status()).isEqualTo(42);
    }

    @Test
    void passesSignalsOn() throws Exception {
        start("version");
        java("17", "trap 'exit 7' TERM; echo ready; while :; do sleep 0.05; done");
        Process process = process(Map.of(), "read");
        assertThat(process.inputReader().readLine()).isEqualTo("ready");
        process.toHandle().destroy();
        assertThat(end(process).status()).isEqualTo(7);
    }

    @Test
    void worksThroughASymbolicLinkFromAnywhere() throws Exception {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), home.resolve("casus"));
        Start start = end(process(link, Map.of(), "version"));
        assertThat(start.status()).isZero();
        assertThat(start.out()).contains(home + "/application/target/casus-0.1.0.jar");
    }

    @Test
    void splitsTheOptionsOfTheUser() throws Exception {
        start("version");
        Start start = end(process(Map.of("CASUS_JAVA_OPTS", "-Xmx1g -Dx=y"), "version"));
        assertThat(start.out()).contains("-Xmx1g -Dx=y").doesNotContain("casus.terminal");
    }

    private int builds() throws IOException {
        return Files.readAllLines(temporary.resolve("builds")).size();
    }

    private Start start(String... arguments) throws Exception {
        return end(process(Map.of(), arguments));
    }

    private Process process(Map<String, String> environment, String... arguments) throws IOException {
        return process(home.resolve("casus"), environment, arguments);
    }

    private Process process(Path launcher, Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(launcher.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(temporary.toFile());
        builder.environment().clear();
        builder.environment().put("PATH", tools.toString());
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private static String firstLine(Process process) throws IOException {
        String line = process.errorReader().readLine();
        return line == null ? "" : line;
    }

    private static Start end(Process process) throws Exception {
        assertThat(process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)).isTrue();
        return new Start(
                process.exitValue(),
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8),
                new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
    }

    private void java(String version, String body) throws IOException {
        write(jdk.resolve("release"), "JAVA_VERSION=\"" + version + ".0.1\"\n");
        // The run that only fills the archive of classes is no start.
        script(
                jdk.resolve("bin/java"),
                "case $1 in -XX:ArchiveClassesAtExit=*) : >\"${1#*=}\"; exit 0 ;; esac\n" + body);
        if (Files.exists(home.resolve("application/target"))) {
            try (var files = Files.list(home.resolve("application/target"))) {
                for (Path file :
                        files.filter(each -> each.toString().endsWith(".jsa")).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private void maven(String version, String body) throws IOException {
        script(
                tools.resolve("mvn"),
                "[ \"$1\" = -v ] && { echo 'Apache Maven " + version + " (x)'; exit 0; }\n" + body);
    }

    private static void script(Path file, String body) throws IOException {
        write(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
