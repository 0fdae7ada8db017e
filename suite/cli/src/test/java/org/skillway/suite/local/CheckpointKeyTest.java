package org.skillway.suite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointKeyTest {

    @TempDir
    Path directory;

    @Test
    void staysTheSameForADataDirectoryAndIsAnotherForTheNext() {
        var key = CheckpointKey.in(directory.resolve("one"));

        assertThat(CheckpointKey.in(directory.resolve("one"))).isEqualTo(key);
        assertThat(CheckpointKey.in(directory.resolve("two"))).isNotEqualTo(key);
    }

    @Test
    void isForItsOwnersEyesOnlyAndItsPublicHalfFits() throws IOException, GeneralSecurityException {
        var factory = KeyFactory.getInstance("Ed25519");
        var decoder = Base64.getDecoder();
        var signature = Signature.getInstance("Ed25519");

        signature.initSign(
                factory.generatePrivate(new PKCS8EncodedKeySpec(decoder.decode(CheckpointKey.in(directory)))));
        var signed = signature.sign();

        signature.initVerify(factory.generatePublic(
                new X509EncodedKeySpec(decoder.decode(Files.readString(directory.resolve("checkpoint-key.pub"))))));
        assertThat(signature.verify(signed)).isTrue();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("checkpoint-key"))))
                .isEqualTo("rw-------");
    }
}
