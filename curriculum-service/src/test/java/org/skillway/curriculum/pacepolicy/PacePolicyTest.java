package org.skillway.curriculum.pacepolicy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skillway.curriculum.store.Json;
import org.skillway.curriculum.store.TenantPolicy.Versioned;

class PacePolicyTest {

    @Test
    void onlyAChangeBeginsAnew() {
        PacePolicy off = PacePolicy.after(new Versioned<>(0, PacePolicy.USUAL), false);
        PacePolicy again = PacePolicy.after(new Versioned<>(1, off), false);
        PacePolicy on = PacePolicy.after(new Versioned<>(2, again), true);

        assertThat(PacePolicy.after(new Versioned<>(0, PacePolicy.USUAL), true)).isEqualTo(PacePolicy.USUAL);
        assertThat(off).isEqualTo(new PacePolicy(false, 1));
        assertThat(again).isEqualTo(off);
        assertThat(on).isEqualTo(new PacePolicy(true, 3));
    }

    @Test
    void aPolicyKeptBeforeItSaidSinceWhenHoldsSinceItsOwnVersion() {
        PacePolicy off = Json.read("{\"estimated\":false}", PacePolicy.class);

        assertThat(off.since(4)).isEqualTo(4);
        assertThat(PacePolicy.after(new Versioned<>(4, off), false)).isEqualTo(new PacePolicy(false, 4));
        assertThat(Json.read("{\"estimated\":true}", PacePolicy.class).since(4)).isZero();
    }
}
