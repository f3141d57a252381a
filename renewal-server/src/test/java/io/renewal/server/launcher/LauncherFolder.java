package io.renewal.server.launcher;

import io.renewal.server.Main;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes.Name;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A folder that looks to the launcher like the repository after a build; its jar runs the classes of this test run. */
final class LauncherFolder {
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));

    private final Path root;

    LauncherFolder(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(jar().resolveSibling("."));
        Files.copy(Path.of("..", "renewal"), root.resolve("renewal"), StandardCopyOption.COPY_ATTRIBUTES);
        Files.setLastModifiedTime(Files.createFile(root.resolve("pom.xml")), LONG_AGO);
        writeJar(jar());
    }

    Path file(String name) {
        return root.resolve(name);
    }

    Path jar() {
        return root.resolve("renewal-server/target/renewal-server.jar");
    }

    /** Makes a source newer than the jar, and gives the launcher something to build with. */
    void changeSources(String wrapperScript) throws IOException {
        Files.setLastModifiedTime(jar(), FileTime.from(LONG_AGO.toInstant().minusSeconds(1)));
        Files.writeString(root.resolve("mvnw"), wrapperScript);
    }

    /** Starts the launcher with nothing but this environment; what it prints goes to files. */
    Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("bash", root.resolve("renewal").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(root.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        return builder.redirectOutput(file("out").toFile()).redirectError(ProcessBuilder.Redirect.appendTo(file("err").toFile())).start();
    }

    Outcome run(Map<String, String> environment, String... arguments) throws IOException, InterruptedException {
        int exitCode = start(environment, arguments).waitFor();
        return new Outcome(exitCode, Files.readString(file("out")), Files.readString(file("err")));
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Name.MAIN_CLASS, Main.class.getName());
        manifest.getMainAttributes().put(Name.CLASS_PATH, Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path", "")).map(entry -> Path.of(entry).toUri().toString())
                .collect(Collectors.joining(" ")));
        try (OutputStream file = Files.newOutputStream(jar); JarOutputStream written = new JarOutputStream(file, manifest)) {
            written.finish();
        }
    }
}
