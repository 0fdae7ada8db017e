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

    /** A gap as the first rule found it, and as the last that was called {@code gap-1} did: each what its own code wrote then. */
    private static final String FIRST_GAP = """
            {"skill":"empathy","history":{"statements":[{"skill":"empathy","level":4,"kind":"PRIOR_EXPERIENCE","statedBy":"owen",\
            "observedAt":"2026-11-02T09:00:00Z","statedAt":"2026-11-02T09:00:00Z"},{"skill":"empathy","level":3,"kind":"MANAGER_OBSERVATION",\
            "statedBy":"grace","observedAt":"2026-11-03T09:00:00Z","statedAt":"2026-11-03T09:00:00Z"}],"masteries":[],\
            "uses":[{"usedAt":"2026-11-20T09:00:00Z","knownAt":"2026-11-20T10:00:00Z"}]},"inUse":true,"at":"2026-11-25T09:00:00Z",\
            "target":{"skill":"empathy","roles":["support"],"level":3,"byDay":30,"dueOn":"2026-12-02","weight":0.9,"critical":true}}""";

    private static final String FIRST_FOUND = """
            {"kind":"PRACTICE","reason":"below","requiredLevel":3,"level":2.857142857142857,"probabilityReady":0.41362967328135564,\
            "sentence":"Level 3 is asked for by day 30. Estimate 2.9 (1.8 to 3.9) from 2 pieces of evidence: up to one level below."}""";

    private static final String LAST_GAP = """
            {"skill":"empathy","history":{"statements":[{"skill":"empathy","level":4,"kind":"PRIOR_EXPERIENCE","statedBy":"owen",\
            "observedAt":"2026-11-02T09:00:00Z","statedAt":"2026-11-02T09:00:00Z","unshown":true},{"skill":"empathy","level":4,\
            "kind":"MANAGER_OBSERVATION","statedBy":"grace","observedAt":"2026-11-03T09:00:00Z","statedAt":"2026-11-03T09:00:00Z",\
            "carried":0.2}],"masteries":[],"uses":[],"slips":[{"kpi":"csat","since":"2026-11-10T09:00:00Z","knownAt":"2026-11-10T09:00:00Z",\
            "recovered":null}],"reflections":[{"reflectedAt":"2026-11-12T09:00:00Z","knownAt":"2026-11-12T09:00:00Z"}]},"inUse":true,\
            "at":"2026-11-25T09:00:00Z","target":{"skill":"empathy","roles":["support"],"level":3,"byDay":30,"dueOn":"2026-12-09",\
            "weight":0.9,"critical":true,"reflection":true,"daysOnLeave":7},"answers":[{"module":"calm-voice","correct":true,\
            "helpLevel":"none","answeredAt":"2026-11-24T09:00:00Z","knownAt":"2026-11-24T09:01:00Z"}]}""";

    private static final String LAST_FOUND = """
            {"kind":"REINFORCEMENT","reason":"uncertain","requiredLevel":3,"level":3.1447368421052633,"probabilityReady":0.5620570236213993,\
            "sentence":"Level 3 is asked for by day 30, 7 days on leave not counted. Estimate 3.1 (1.6 to 4.7) from 2 pieces of evidence: at the level on balance, not yet likely enough."}""";

    @Test
    void aGapOfTheRuleBeforeReplaysToTheLastCharacter() {
        var rule = Rule.of(Rule.GAP);

        assertThat(rule.answersAs("gap-1")).isTrue();
        assertThat(rule.decided(FIRST_GAP)).isEqualTo(FIRST_FOUND);
        assertThat(rule.decided(LAST_GAP)).isEqualTo(LAST_FOUND);
        assertThat(Rule.write(Rule.read(LAST_GAP, SkillCase.class))).isEqualTo(LAST_GAP);
        assertThat(rule.explained(FIRST_GAP).verdict()).isEqualTo("practice");
    }

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
