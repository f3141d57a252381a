package io.renewal.server.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code renewal} at the repository's root. */
@Timeout(120)
class LauncherTest {
    private static final String JAVA_HOME = System.getProperty("java.home", "");
    private static final String PATH = "/usr/local/bin:/usr/bin:/bin";
    private static final String BUILDS = """
            echo run >> built
            echo "[INFO] Building Renewal :: server 0.1.0              [7/7]"
            cp jar-to-be renewal-server/target/renewal-server.jar
            """;

    @TempDir
    private Path folder = Path.of("replaced by JUnit");
    private Map<String, String> environment = new HashMap<>(Map.of("PATH", PATH, "JAVA_HOME", JAVA_HOME));

    @BeforeEach
    void useAFolderWithASpace() throws IOException {
        folder = Files.createDirectories(folder.resolve("a folder"));
    }

    @Test
    void itPassesOnArgumentsOutputAndExitCode() throws Exception {
        LauncherFolder launcher = new LauncherFolder(folder);

        Outcome version = launcher.run(environment, "--version");
        assertEquals(0, version.exitCode(), version::err);
        assertTrue(version.out().startsWith("renewal "), version::out);
        assertEquals("", version.err());

        assertTrue(launcher.run(environment, "--help").out().contains("Usage: renewal"));
        Outcome unknown = launcher.run(environment, "--no such option");
        assertEquals(2, unknown.exitCode());
        assertTrue(unknown.err().contains("'--no such option'"), unknown::err);
    }

    @Test
    void itLeavesMeasuringToTheBenchmarksAndSaysWhereTheyShouldBe() throws Exception {
        LauncherFolder launcher = new LauncherFolder(folder);

        Outcome absent = launcher.run(environment, "bench", "start");
        assertEquals(1, absent.exitCode());
        assertTrue(absent.err().contains(launcher.file("bench/run") + ", which comes with the sources, is not there"), absent::err);

        Files.createDirectory(launcher.file("bench"));
        Files.writeString(launcher.file("bench/run"), "printf '<%s>' \"$@\"; exit 3");
        Outcome handedOver = launcher.run(environment, "bench", "auto-renewal", "--json", "a file");
        assertEquals(3, handedOver.exitCode());
        assertEquals("<auto-renewal><--json><a file>", handedOver.out());
    }

    @Test
    void itWorksWithoutHomeAndThroughASymbolicLink() throws Exception {
        LauncherFolder launcher = new LauncherFolder(folder);
        Path link = Files.createSymbolicLink(folder.resolveSibling("link"), launcher.file("renewal"));
        Files.createDirectory(folder.resolveSibling("elsewhere"));

        ProcessBuilder builder = new ProcessBuilder("bash", "../" + link.getFileName(), "--version")
                .directory(folder.resolveSibling("elsewhere").toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        assertEquals(0, builder.start().waitFor());
    }

    @Test
    void aJavaHomeThatIsTooOldIsPassedOver() throws Exception {
        Path old = folder.resolve("jdk-17");
        javaHome(old, "17.0.15");
        environment.put("JAVA_HOME", old.toString());
        environment.put("PATH", JAVA_HOME + "/bin:" + PATH);

        Outcome outcome = new LauncherFolder(folder).run(environment, "--version");

        assertEquals(0, outcome.exitCode(), outcome::err);
        assertTrue(outcome.out().contains("Java " + Runtime.version().feature()), outcome::out);
    }

    @Test
    void aJdkInTheUsualFoldersOfTheHomeIsFound() throws Exception {
        Path mine = folder.resolve(".sdkman/candidates/java/99-open");
        javaHome(mine, "99");
        environment.put("JAVA_HOME", folder.resolve("absent").toString());
        environment.put("HOME", folder.toString());

        Outcome outcome = new LauncherFolder(folder).run(environment, "--version");

        assertEquals(0, outcome.exitCode(), outcome::err);
    }

    @Test
    void itBuildsOnceWhenASourceIsNewer() throws Exception {
        LauncherFolder launcher = new LauncherFolder(folder);
        Files.copy(launcher.jar(), launcher.file("jar-to-be"));
        launcher.changeSources(BUILDS);

        Outcome first = launcher.run(environment, "--version");
        assertEquals(0, first.exitCode(), first::err);
        assertTrue(first.err().contains("building, because the sources are newer"), first::err);
        assertTrue(first.err().contains("Renewal :: server 0.1.0 [7/7]"), first::err);
        assertTrue(first.out().startsWith("renewal "), first::out);

        launcher.run(environment, "--version");
        assertEquals("run\n", Files.readString(launcher.file("built")));
    }

    @Test
    void twoLaunchesAtOnceBuildOnce() throws Exception {
        LauncherFolder launcher = new LauncherFolder(folder);
        Files.copy(launcher.jar(), launcher.file("jar-to-be"));
        launcher.changeSources(BUILDS);

        Process one = launcher.start(environment, "--version");
        Process other = launcher.start(environment, "--version");

        assertEquals(0, one.waitFor());
        assertEquals(0, other.waitFor());
        assertEquals("run\n", Files.readString(launcher.file("built")));
    }

    @Test
    void aBuildThatFailsIsToldWithItsErrorsAndLeavesNothingToStart() throws Exception {
        LauncherFolder launcher = new LauncherFolder(folder);
        launcher.changeSources("echo '[ERROR] a word is missing'; exit 1\n");

        Outcome outcome = launcher.run(environment, "--version");

        assertEquals(1, outcome.exitCode());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().contains("[ERROR] a word is missing"), outcome::err);
        assertTrue(outcome.err().contains("the whole log is in " + launcher.file("target/renewal-build.log")), outcome::err);
        assertFalse(Files.exists(launcher.jar()));
    }

    /** A folder that claims to be a JDK; its java is the real one if it claims to be new, and fails if not. */
    private static void javaHome(Path home, String version) throws IOException {
        Path bin = Files.createDirectories(home.resolve("bin"));
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
        for (String program : new String[]{"java", "javac"}) {
            String target = version.equals("99") ? JAVA_HOME + "/bin/" + program : "/bin/false";
            Files.createSymbolicLink(bin.resolve(program), Path.of(target));
        }
    }
}
