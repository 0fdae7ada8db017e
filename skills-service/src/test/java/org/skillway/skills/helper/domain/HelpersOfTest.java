package org.skillway.skills.helper.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class HelpersOfTest {

    private static final UUID LENA = new UUID(1, 1);
    private static final UUID MAX = new UUID(1, 2);
    private static final UUID MIA = new UUID(1, 3);
    private static final UUID KIM = new UUID(1, 4);

    @Test
    void whoAlreadyHelpsComesFirstWhateverTheirStrength() {
        var helpers = helpers(new Helper(MAX, "Somebody", 5, false), new Helper(MIA, "Somebody", 2, true));

        assertThat(helpers.to("empathy", 4)).extracting(Helper::personId).containsExactly(MIA, MAX);
    }

    @Test
    void whoOffersHelpIsAtTheLevelAskedForAndTheStrongestFirst() {
        var helpers = helpers(
                new Helper(MAX, "Somebody", 3.9, false),
                new Helper(MIA, "Somebody", 4, false),
                new Helper(KIM, "Somebody", 4.5, false));

        assertThat(helpers.to("empathy", 4)).extracting(Helper::personId).containsExactly(KIM, MIA);
        assertThat(helpers.to("billing", 1)).isEmpty();
    }

    @Test
    void nobodyHelpsThemselvesAndThreeAreEnough() {
        var helpers = helpers(
                new Helper(LENA, "Somebody", 5, false),
                new Helper(MAX, "Somebody", 4, false),
                new Helper(MIA, "Somebody", 4, false),
                new Helper(KIM, "Somebody", 4, false),
                new Helper(new UUID(1, 5), "Somebody", 4, false));

        assertThat(helpers.to("empathy", 3)).extracting(Helper::personId).containsExactly(MAX, MIA, KIM);
    }

    private static HelpersOf helpers(Helper... inEmpathy) {
        return new HelpersOf(LENA, Map.of("empathy", List.of(inEmpathy)));
    }
}
