package org.skillway.skills.undertaking.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.skillway.skills.undertaking.domain.Progress.Open;
import org.skillway.skills.undertaking.domain.Progress.Side;

class ProgressTest {

    @Test
    void itRunsOnceBothSidesWantIt() {
        for (var side : Side.values()) {
            var open = new Open(side);
            var other = side == Side.PERSON ? Side.LEADER : Side.PERSON;

            assertThat(open.mayAgree(side)).isFalse();
            assertThatThrownBy(() -> open.agreed(side)).isInstanceOf(IllegalArgumentException.class);
            assertThat(open.agreed(other).code()).isEqualTo("running");
            assertThat(open.declined().code()).isEqualTo("declined");
        }
    }

    @Test
    void aPlaceIsHeldFromWhenWhoLeadsThemWantsItUntilItEnds() {
        assertThat(new Open(Side.PERSON).holdsPlace()).isFalse();
        assertThat(new Open(Side.LEADER).holdsPlace()).isTrue();
        assertThat(new Progress.Running().holdsPlace()).isTrue();
        assertThat(new Progress.Running().ended(true))
                .isEqualTo(new Progress.Ended(Outcome.COMPLETED))
                .returns(false, Progress::holdsPlace);
        assertThat(new Progress.Running().ended(false).code()).isEqualTo("stopped");
        assertThat(new Progress.Running().withdrawn())
                .returns("withdrawn", Progress::code)
                .returns(false, Progress::holdsPlace);
    }
}
