package org.skillway.suite.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;

/** The key that seals the secrets in a data directory: random, made once, and readable for its owner only. */
final class SealingKey {

    private static final int BYTES = 32;

    private SealingKey() {}

    static String in(Path data) {
        var file = data.resolve("sealing-key");
        try {
            if (!Files.exists(file)) {
                var key = new byte[BYTES];
                new SecureRandom().nextBytes(key);
                var beside = Files.createTempFile(Files.createDirectories(data), "sealing-key", ".new");
                Files.writeString(beside, Base64.getEncoder().encodeToString(key));
                Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
