package org.skillway.curriculum.path.domain;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.skillway.curriculum.path.domain.PathFixture.NOW;
import static org.skillway.curriculum.path.domain.PathFixture.lesson;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skillway.curriculum.ledger.PathDecision;
import org.skillway.curriculum.reflection.domain.AskedReflection;
import org.skillway.curriculum.task.domain.JustInTime.Lifted;
import org.skillway.curriculum.task.domain.UpcomingTask;

/** Every reason is said for programs too, in codes that the guide lists with what they name. */
class MotiveTest {

    private static final int CASES = 150;
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` \\| ([^|]*) \\| [^|]* \\|$");
    private static final Pattern NAME = Pattern.compile("`(\\w+)`");
    private static final Pattern IN_BRACKETS = Pattern.compile("\\([^)]*\\)");

    /** What a code names by the guide: always, and at most. */
    private record Listed(Set<String> always, Set<String> most) {}

    @Test
    void everyCodeIsInTheGuideAndNoOther() throws IOException {
        assertThat(guide().keySet())
                .isEqualTo(Arrays.stream(Motive.Code.values())
                        .map(Motive.Code::code)
                        .collect(toSet()));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void everyReasonHasOneAndNamesWhatTheGuideSays(long seed) throws IOException {
        Map<String, Listed> guide = guide();
        for (Path path : anyPaths(seed, PlannerVersion.CURRENT)) {
            assertThat(motives(path)).allSatisfy(motive -> {
                Listed listed = requireNonNull(guide.get(motive.code().code()));
                assertThat(motive.parameters().keySet())
                        .as(motive.code().code())
                        .containsAll(listed.always())
                        .isSubsetOf(listed.most());
            });
        }
    }

    @Test
    void allKindsOfThemAreMetAmongGeneratedLearners() {
        Set<Motive.Code> met = new HashSet<>();
        for (long seed = 1; seed <= 5; seed++) {
            anyPaths(seed, PlannerVersion.CURRENT)
                    .forEach(path -> motives(path).forEach(motive -> met.add(motive.code())));
        }

        assertThat(met)
                .contains(
                        Motive.Code.LEARNING,
                        Motive.Code.PINNED,
                        Motive.Code.BEGUN,
                        Motive.Code.SIGNAL_SLIPPED,
                        Motive.Code.REVIEW,
                        Motive.Code.REMEDY,
                        Motive.Code.TESTED_OUT,
                        Motive.Code.ROUNDS_IN_VAIN);
    }

    @Test
    void whatComesBesideThePathHasOneToo() throws IOException {
        var task = new UpcomingTask("CRM-7", "notes", "A call", NOW);
        Motive needed = new Lifted(step(), task, "Soon.").motive();
        Motive back = new AskedReflection("notes", "Support", lesson("notes", "notes", 2)).motive();

        assertThat(needed.parameters().keySet())
                .isEqualTo(requireNonNull(guide().get(needed.code().code())).always());
        assertThat(back.parameters().keySet())
                .isEqualTo(requireNonNull(guide().get(back.code().code())).always());
    }

    @Test
    void earlierVersionsTellNone() {
        assertThat(anyPaths(1, PlannerVersion.PATH_6))
                .allSatisfy(path -> assertThat(PathDecision.text(path)).doesNotContain("motive"));
    }

    private static Step step() {
        return Step.ordinary(lesson("notes", "notes", 2), PathFixture.MONDAY, new Step.Why("", "", ""));
    }

    private static List<Motive> motives(Path path) {
        return Stream.of(
                        path.steps().stream().map(step -> step.why().motive()),
                        path.skipped().stream().map(Path.Skipped::motive),
                        path.waiting().stream().map(Path.Waiting::motive),
                        path.suggestions().stream().map(Path.Suggestion::motive))
                .flatMap(Function.identity())
                .toList();
    }

    private static List<Path> anyPaths(long seed, PlannerVersion version) {
        var random = new SplittableRandom(seed);
        List<Path> paths = new ArrayList<>();
        for (int i = 0; i < CASES; i++) {
            var any = AnySituation.of(random, random.nextInt(1, 12), random.nextInt(1, 40));
            paths.add(PathPlanner.plan(any.situation(), any.catalogue(), version));
        }
        return paths;
    }

    private static Map<String, Listed> guide() throws IOException {
        String page = Files.readString(java.nio.file.Path.of("..", "docs", "guide", "why.md"));
        String section = page.substring(page.indexOf("### Reasons for programs"), page.indexOf("### Replay"));
        return ROW.matcher(section)
                .results()
                .collect(toMap(
                        row -> row.group(1),
                        row -> new Listed(
                                names(IN_BRACKETS.matcher(row.group(2)).replaceAll("")), names(row.group(2)))));
    }

    private static Set<String> names(String cell) {
        return NAME.matcher(cell)
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(toSet());
    }
}
