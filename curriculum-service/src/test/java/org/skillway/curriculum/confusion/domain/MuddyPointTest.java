package org.skillway.curriculum.confusion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.skillway.curriculum.confusion.domain.MuddyPoint.Counted;
import org.skillway.curriculum.confusion.domain.MuddyPoint.Noted;

class MuddyPointTest {

    @Test
    void addsUpTheCrowdsOfAllNamesThatASkillHad() {
        List<Counted> counted = List.of(
                new Counted("refunds", "window", "wrong-model", "rules", 2),
                new Counted("refunds", "window", "no-example", null, 3),
                new Counted("refund-handling", "window", "wrong-model", "wording", 5),
                new Counted("notes", "tone", "no-example", null, 5));

        assertThat(MuddyPoint.of(counted, List.of(), skill -> skill.equals("refunds") ? "refund-handling" : skill))
                .containsExactly(
                        new MuddyPoint("notes", "tone", 5, "no-example", null),
                        new MuddyPoint(
                                "refund-handling",
                                "window",
                                10,
                                "wrong-model",
                                "wording",
                                Map.of("rules", 2, "wording", 5)));
    }

    @Test
    void ofEqualsTheFirstByNameIsSaid() {
        List<Counted> counted =
                List.of(new Counted("notes", "tone", "b", "y", 5), new Counted("notes", "tone", "a", "x", 5));

        assertThat(MuddyPoint.of(counted, List.of(), UnaryOperator.identity()))
                .containsExactly(new MuddyPoint("notes", "tone", 10, "a", "x", Map.of("x", 5, "y", 5)));
    }

    @Test
    void whatFewerThanFiveNotedIsThereWithoutAFigureUnlessFiveWereCounted() {
        List<Counted> counted = List.of(new Counted("refunds", "window", "no-example", "rules", 5));
        List<Noted> noted = List.of(
                new Noted("refund-handling", "window"), new Noted("refunds", "partial"), new Noted("notes", "tone"));

        assertThat(MuddyPoint.of(counted, noted, skill -> skill.equals("refunds") ? "refund-handling" : skill))
                .containsExactly(
                        new MuddyPoint("notes", "tone", 0, null, null),
                        new MuddyPoint("refund-handling", "partial", 0, null, null),
                        new MuddyPoint("refund-handling", "window", 5, "no-example", "rules"));
    }
}
