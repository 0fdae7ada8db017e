package org.skillway.curriculum.path.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skillway.curriculum.ledger.PathDecision;

/** The ledger tells plans apart by the planner's version, so no plan may change without it. */
class PathPlannerGoldenTest {

    private static final int CASES = 400;

    @ParameterizedTest
    @EnumSource(PlannerVersion.class)
    void noPlanChangesWithoutTheVersionGrowing(PlannerVersion version) throws IOException, NoSuchAlgorithmException {
        var plans = MessageDigest.getInstance("SHA-256");
        for (int seed = 0; seed < CASES; seed++) {
            AnySituation any = AnySituation.of(new SplittableRandom(seed), 1 + seed % 5, 2 + seed % 17);
            String plan = PathDecision.text(PathPlanner.plan(any.situation(), any.catalogue(), version));
            plans.update(plan.getBytes(StandardCharsets.UTF_8));
        }

        assertThat(known())
                .as("plans changed: add a PlannerVersion and a line for it to golden/path-plans.txt")
                .contains(version.code() + " " + HexFormat.of().formatHex(plans.digest()));
    }

    @Test
    void noVersionIsUsedTwice() throws IOException {
        assertThat(known())
                .extracting(line -> line.substring(0, line.indexOf(' ')))
                .doesNotHaveDuplicates();
    }

    private static List<String> known() throws IOException {
        try (var file = PathPlannerGoldenTest.class.getResourceAsStream("/golden/path-plans.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
