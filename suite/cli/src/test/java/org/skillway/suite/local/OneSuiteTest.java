package org.skillway.suite.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneSuiteTest {

    @TempDir
    Path root;

    @Test
    void oneAtATimeHasIt() throws IOException {
        try (var one = OneSuite.claim(root)) {
            assertThat(one).isNotNull();
            assertThatThrownBy(() -> OneSuite.claim(root))
                    .isInstanceOf(StartFailed.class)
                    .hasMessageContaining(
                            "as process " + ProcessHandle.current().pid());
        }

        OneSuite.claim(root).close();
        assertThat(Files.readString(root.resolve(".skillway/up.lock"))).isEmpty();
    }

    @Test
    void whoeverDiedWithItHasItNoMore() throws IOException {
        Files.createDirectories(root.resolve(".skillway"));
        Files.writeString(root.resolve(".skillway/up.lock"), "12345678");

        try (var one = OneSuite.claim(root)) {
            assertThat(one).isNotNull();
            assertThat(Files.readString(root.resolve(".skillway/up.lock")))
                    .isEqualTo(String.valueOf(ProcessHandle.current().pid()));
        }
    }
}
