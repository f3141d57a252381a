package io.renewal.server.demo;

import io.renewal.domain.identity.AccountId;
import io.renewal.server.StartupException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/**
 * The keys of a sandbox, kept in a file beside its data so that the next start tells the same ones. A live server keeps only hashes, and
 * no such file. Not thread-safe.
 */
public final class DemoKeys {
    private static final String OPERATOR = "operator";
    private static final String PROVIDER_PORT = "provider-port";
    private static final String PROVIDER_KEY = "provider-key";

    private final Path file;
    private final Properties keys;

    private DemoKeys(Path file, Properties keys) {
        this.file = file;
        this.keys = keys;
    }

    /**
     * The keys kept in a folder, which is made if it does not exist.
     *
     * @throws StartupException if the folder or the file cannot be used
     */
    public static DemoKeys in(Path dataDir) {
        Path file = dataDir.resolve("demo-keys.properties");
        Properties keys = new Properties();
        try {
            Files.createDirectories(dataDir);
            if (Files.exists(file)) {
                try (Reader reader = Files.newBufferedReader(file)) {
                    keys.load(reader);
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw unusable(file, e);
        }
        return new DemoKeys(file, keys);
    }

    /** The operator's key; made by {@code secret} if there is none yet. */
    public String operator(Supplier<String> secret) {
        String known = keys.getProperty(OPERATOR);
        if (known != null) {
            return known;
        }
        String made = secret.get();
        keep(OPERATOR, made);
        return made;
    }

    /** The key of a customer, if one is kept. */
    Optional<String> customer(AccountId account) {
        return Optional.ofNullable(keys.getProperty(account.value()));
    }

    /** Everybody's key by name, the operator's too; the provider's is no key to these books. */
    public Map<String, String> everybody() {
        TreeMap<String, String> all = new TreeMap<>();
        keys.forEach((name, key) -> all.put(name.toString(), key.toString()));
        all.keySet().removeAll(Set.of(PROVIDER_PORT, PROVIDER_KEY));
        return all;
    }

    void keepCustomer(AccountId account, String key) {
        keep(account.value(), key);
    }

    /** Where the payment provider listens this time, and its key; an earlier one is forgotten. */
    void keepProvider(Optional<DemoProvider.Access> provider) {
        keys.remove(PROVIDER_PORT);
        keys.remove(PROVIDER_KEY);
        provider.ifPresent(access -> {
            keys.setProperty(PROVIDER_PORT, String.valueOf(access.address().getPort()));
            keys.setProperty(PROVIDER_KEY, access.key());
        });
        write();
    }

    Path file() {
        return file;
    }

    private void keep(String name, String key) {
        keys.setProperty(name, key);
        write();
    }

    /** Written beside and moved into place, so that no key is lost to a full disk or a kill. */
    private void write() {
        try {
            Path draft = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(draft);
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            StringWriter text = new StringWriter();
            keys.store(text, "Keys of a sandbox; worth nothing elsewhere.");
            Files.writeString(draft, text.toString(), StandardCharsets.UTF_8, StandardOpenOption.WRITE);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw unusable(file, e);
        }
    }

    private static StartupException unusable(Path file, Exception cause) {
        return new StartupException(
                "The keys of the sandbox cannot be kept in %s: make that folder writable, or choose another with data.dir (%s)."
                        .formatted(file.toAbsolutePath(), cause.getMessage()),
                cause);
    }
}
