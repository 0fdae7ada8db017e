package org.skillway.suite.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;

/**
 * The key that signs where the audit logs of a data directory end: random, made once, and readable for its owner only. Its
 * public half lies beside it as {@code checkpoint-key.pub}.
 */
final class CheckpointKey {

    private static final String NAME = "checkpoint-key";

    private CheckpointKey() {}

    /** In base64. The services start at once, and are to have the same. */
    static synchronized String in(Path data) {
        var file = data.resolve(NAME);
        try {
            if (!Files.exists(file)) {
                var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
                write(pair.getPublic().getEncoded(), data.resolve(NAME + ".pub"));
                write(pair.getPrivate().getEncoded(), file);
            }
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Ed25519 is part of every JDK", e);
        }
    }

    private static void write(byte[] key, Path file) throws IOException {
        var beside = Files.createTempFile(Files.createDirectories(file.getParent()), NAME, ".new");
        Files.writeString(beside, Base64.getEncoder().encodeToString(key));
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
