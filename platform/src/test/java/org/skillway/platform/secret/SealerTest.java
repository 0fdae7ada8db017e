package org.skillway.platform.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SealerTest {

    private static final String OLD = key(1);
    private static final String NEW = key(2);
    private static final String OWNER = "source 1 of acme";

    private final Sealer sealer = new Sealer(Map.of("k1", OLD), "k1");

    @ParameterizedTest
    @ValueSource(strings = {"", "c2tpbGx3YXktc2VjcmV0", "Geheim: äöü 鍵 🔑"})
    void opensWhatItSealed(String secret) {
        assertThat(sealer.open(sealer.seal(secret, OWNER), OWNER)).isEqualTo(secret);
    }

    @Test
    void namesTheKeyAndHidesTheRest() {
        assertThat(sealer.seal("c2tpbGx3YXktc2VjcmV0", OWNER)).startsWith("k1.").doesNotContain("c2tpbGx3YXktc2VjcmV0");
    }

    @Test
    void neverSealsAlikeTwice() {
        assertThat(sealer.seal("secret", OWNER)).isNotEqualTo(sealer.seal("secret", OWNER));
    }

    @Test
    void opensNothingThatWasChangedInAnyByte() {
        var box = Base64.getUrlDecoder().decode(sealer.seal("secret", OWNER).substring("k1.".length()));

        for (var i = 0; i < box.length; i++) {
            var changed = box.clone();
            changed[i] ^= 1;
            var sealed = "k1." + Base64.getUrlEncoder().withoutPadding().encodeToString(changed);
            assertThatThrownBy(() -> sealer.open(sealed, OWNER))
                    .as("byte %d", i)
                    .isInstanceOf(CannotOpen.class)
                    .hasMessageContaining("Changed since it was sealed");
        }
    }

    @Test
    void opensNothingForAnotherOwner() {
        var sealed = sealer.seal("secret", OWNER);

        assertThatThrownBy(() -> sealer.open(sealed, "source 2 of acme")).isInstanceOf(CannotOpen.class);
    }

    @Test
    void opensNothingOfAKeyItDoesNotHaveAndNamesIt() {
        var sealed = new Sealer(Map.of("k0", NEW), "k0").seal("secret", OWNER);

        assertThatThrownBy(() -> sealer.open(sealed, OWNER))
                .isInstanceOf(CannotOpen.class)
                .hasMessageContaining("'k0'")
                .hasMessageContaining("[k1]");
    }

    @Test
    void opensNothingOfAnotherKeyWithTheSameId() {
        var sealed = new Sealer(Map.of("k1", NEW), "k1").seal("secret", OWNER);

        assertThatThrownBy(() -> sealer.open(sealed, OWNER)).isInstanceOf(CannotOpen.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "plain-secret-of-zendesk", "k1.", "k1.AAAA", "K1.c2tpbGx3YXktc2VjcmV0LWZvci10ZXN0cy1sb25n"})
    void opensNothingThatWasNeverSealedAndDoesNotQuoteIt(String plain) {
        assertThatThrownBy(() -> sealer.open(plain, OWNER))
                .isInstanceOf(CannotOpen.class)
                .hasMessage("This was never sealed.");
    }

    @Test
    void sealsWithTheCurrentKeyAndStillOpensWhatTheOldOneSealed() {
        var before = sealer.seal("secret", OWNER);
        var rotated = new Sealer(Map.of("k1", OLD, "k2", NEW), "k2");

        assertThat(rotated.seal("secret", OWNER)).startsWith("k2.");
        assertThat(rotated.open(before, OWNER)).isEqualTo("secret");
    }

    @Test
    void saysWhichSettingsToGiveWhereThereAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sealer(Map.of(), ""))
                .withMessageContaining("skillway.sealing.current")
                .withMessageContaining("SKILLWAY_SEALING_KEYS_K1=$(openssl rand -base64 32)");
    }

    @Test
    void saysThatTheCurrentKeyIsNotAmongTheKeys() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sealer(Map.of("k1", OLD), "k2"))
                .withMessageContaining("skillway.sealing.current is 'k2', the keys are [k1].");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not base64, but a good deal longer than thirty-two bytes", "c2hvcnQ="})
    void takesNoKeyOfAnotherLengthAndDoesNotQuoteIt(String wrong) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Sealer(Map.of("k1", wrong), "k1"))
                .withMessageStartingWith("skillway.sealing.keys.k1 is not a key. Give 32 random bytes");
    }

    private static String key(int fill) {
        var bytes = new byte[32];
        bytes[0] = (byte) fill;
        return Base64.getEncoder().encodeToString(bytes);
    }
}
