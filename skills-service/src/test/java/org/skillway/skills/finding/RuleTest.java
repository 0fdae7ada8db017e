package org.skillway.skills.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skillway.skills.finding.domain.SkillCase;
import org.skillway.skills.profile.domain.Evidence;
import org.skillway.skills.profile.domain.EvidenceKind;
import org.skillway.skills.profile.domain.HeardAnswer;
import org.skillway.skills.profile.domain.SkillHistory;

class RuleTest {

    private static final Instant NOW = Instant.parse("2026-11-25T09:00:00Z");

    /** As it was kept when every statement counted as shown. */
    private static final String OF_THEN = """
            {"skill":"empathy","history":{"statements":[\
            {"skill":"empathy","level":4,"kind":"PRIOR_EXPERIENCE","statedBy":"owen","observedAt":"2026-11-02T09:00:00Z","statedAt":"2026-11-02T09:00:00Z"},\
            {"skill":"empathy","level":4,"kind":"MANAGER_OBSERVATION","statedBy":"grace","observedAt":"2026-11-03T09:00:00Z","statedAt":"2026-11-03T09:00:00Z"}],\
            "masteries":[],"uses":[]},"inUse":true,"at":"2026-11-25T09:00:00Z","target":null}""";

    @Test
    void whatWasKeptWhenEveryStatementCountedAsShownReplaysAsThen() {
        assertThat(Rule.of(Rule.ESTIMATE).decided(OF_THEN)).contains("\"evidence\":2,\"unassisted\":2");
        assertThat(Rule.write(Rule.read(OF_THEN, SkillCase.class))).isEqualTo(OF_THEN);
    }

    @Test
    void whatShowsNothingAndTheAnswersAreKept() {
        var stated = new Evidence("empathy", 4, EvidenceKind.PRIOR_EXPERIENCE, "owen", NOW, NOW);
        var answer = new HeardAnswer("calm-voice", true, "none", NOW.minus(Duration.ofDays(1)), NOW);
        var asked =
                new SkillCase("empathy", SkillHistory.NONE.stating(List.of(stated)), true, NOW, null, List.of(answer));

        assertThat(Rule.read(Rule.write(asked), SkillCase.class)).isEqualTo(asked);
        assertThat(Rule.of(Rule.ESTIMATE).decided(Rule.write(asked))).contains("\"evidence\":1,\"unassisted\":0");
    }
}
