package org.skillway.suite.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingKeyTest {

    @TempDir
    Path directory;

    @Test
    void staysTheSameForADataDirectoryAndIsAnotherForTheNext() {
        var key = SealingKey.in(directory.resolve("one"));

        assertThat(Base64.getDecoder().decode(key)).hasSize(32);
        assertThat(SealingKey.in(directory.resolve("one"))).isEqualTo(key);
        assertThat(SealingKey.in(directory.resolve("two"))).isNotEqualTo(key);
    }

    @Test
    void isForItsOwnersEyesOnly() throws IOException {
        SealingKey.in(directory);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("sealing-key"))))
                .isEqualTo("rw-------");
    }
}
