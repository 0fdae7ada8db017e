package org.skillway.skills.finding;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.finding.domain.Explanation;
import org.skillway.skills.finding.domain.ReadinessRule;
import org.skillway.skills.finding.domain.SkillCase;
import org.skillway.skills.finding.domain.SkillRule;
import org.skillway.skills.gap.domain.Inference;
import org.skillway.skills.gap.domain.Target;
import org.skillway.skills.profile.domain.Estimate;
import org.skillway.skills.profile.domain.Evidence;
import org.skillway.skills.profile.domain.HeardAnswer;
import org.skillway.skills.profile.domain.Reflection;
import org.skillway.skills.profile.domain.SkillHistory;
import org.skillway.skills.profile.domain.WorkSlip;
import org.skillway.skills.readiness.domain.Readiness;
import org.skillway.skills.readiness.domain.ReadinessCase;
import org.skillway.skills.readiness.domain.ReadinessForecast;
import org.skillway.skills.readiness.domain.Standing;

/** A rule in its version, from stored text to stored text, so that the same text comes out of the same text. */
record Rule<C>(
        String version, Set<String> replaced, Class<C> type, Function<C, ?> decide, Function<C, Explanation> explain) {

    static final String ESTIMATE = "estimate";
    static final String GAP = "gap";
    static final String READINESS = "readiness";

    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    /** What was kept before a rule learned of slips or reflections has none, and one without any is kept as it was then. */
    interface WithWhatCameLaterOnlyWhereThereIsSome {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<WorkSlip> slips();

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<Reflection> reflections();
    }

    /** What was kept when every statement counted as shown, and as done alone, says nothing of it, and is replayed as it was then. */
    interface WithUnshownAndHelpOnlyWhereTheyAre {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean unshown();

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        double carried();
    }

    interface WithAnswersAndInferredOnlyWhereThereAreSome extends WithInferredOnlyWhereItIs {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<HeardAnswer> answers();
    }

    /** What was kept before gaps knew what relations make likely says nothing of it. */
    interface WithInferredOnlyWhereItIs {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Nullable
        Inference inferred();
    }

    interface WithReflectionsOnlyWhereThereAreSome {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        int reflections();
    }

    interface WithReflectionOnlyWhereItIsAsked {

        @JsonInclude(JsonInclude.Include.NON_DEFAULT)
        boolean reflection();
    }

    interface WithUnreflectedOnlyWhereThereAreSome {

        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<String> unreflected();
    }

    interface WithoutSlippedWhereNothingIs extends WithReflectionOnlyWhereItIsAsked {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        Standing.@Nullable Slipped slipped();
    }

    static {
        JSON.addMixIn(Standing.class, WithoutSlippedWhereNothingIs.class);
        JSON.addMixIn(SkillHistory.class, WithWhatCameLaterOnlyWhereThereIsSome.class);
        JSON.addMixIn(Estimate.class, WithReflectionsOnlyWhereThereAreSome.class);
        JSON.addMixIn(SkillCase.class, WithAnswersAndInferredOnlyWhereThereAreSome.class);
        JSON.addMixIn(SkillRule.Missing.class, WithInferredOnlyWhereItIs.class);
        JSON.addMixIn(Evidence.class, WithUnshownAndHelpOnlyWhereTheyAre.class);
        JSON.addMixIn(Target.class, WithReflectionOnlyWhereItIsAsked.class);
        JSON.addMixIn(Readiness.Diversity.class, WithUnreflectedOnlyWhereThereAreSome.class);
        JSON.configOverride(List.class).setSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY));
    }

    private static final Map<String, Rule<?>> BY_KIND = Map.of(
            ESTIMATE,
            new Rule<>(
                    SkillRule.ESTIMATE_VERSION, Set.of(), SkillCase.class, SkillRule::estimate, SkillRule::whyEstimate),
            GAP,
            new Rule<>(
                    SkillRule.GAP_VERSION,
                    Set.of(SkillRule.GAP_BEFORE),
                    SkillCase.class,
                    SkillRule::gap,
                    SkillRule::whyGap),
            READINESS,
            new Rule<>(
                    ReadinessForecast.VERSION,
                    Set.of(),
                    ReadinessCase.class,
                    ReadinessRule::forecast,
                    ReadinessRule::why));

    static Rule<?> of(String kind) {
        var rule = BY_KIND.get(kind);
        if (rule == null) {
            throw new IllegalStateException("No rule for '" + kind + "'");
        }
        return rule;
    }

    /** Whether it answers what a version found as that did. */
    boolean answersAs(String other) {
        return version.equals(other) || replaced.contains(other);
    }

    String decided(String inputs) {
        return write(decide.apply(read(inputs, type)));
    }

    Explanation explained(String inputs) {
        return explain.apply(read(inputs, type));
    }

    static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Not serialisable: " + value.getClass(), e);
        }
    }

    static <T> T read(String text, Class<T> type) {
        try {
            return JSON.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is kept here is ours to read", e);
        }
    }
}
