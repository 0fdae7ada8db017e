package org.skillway.skills.profile.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that was ever told about one person in one skill. What is believed is a fold of it and of nothing else: the last
 * that curriculum-service said, which has heard the same statements, or else the statements weighed here. So any belief of
 * the past can be had again by leaving out what was not yet true or not yet known.
 */
public record SkillHistory(
        List<Evidence> statements,
        List<HeardMastery> masteries,
        List<SkillUse> uses,
        List<WorkSlip> slips,
        List<Reflection> reflections) {

    public static final SkillHistory NONE = new SkillHistory(List.of(), List.of(), List.of(), List.of(), List.of());

    public SkillHistory {
        statements = List.copyOf(statements);
        masteries = List.copyOf(masteries);
        uses = List.copyOf(uses);
        slips = List.copyOf(slips);
        reflections = List.copyOf(reflections);
    }

    public SkillHistory at(Moment moment) {
        return new SkillHistory(
                statements.stream()
                        .filter(said -> moment.holds(said.observedAt(), said.statedAt()))
                        .toList(),
                masteries.stream()
                        .filter(heard -> moment.holds(heard.trueAt(), heard.knownAt()))
                        .toList(),
                uses.stream()
                        .filter(use -> moment.holds(use.usedAt(), use.knownAt()))
                        .toList(),
                slips.stream()
                        .filter(slip -> moment.holds(slip.since(), slip.knownAt()))
                        .map(slip -> slip.at(moment))
                        .toList(),
                reflections.stream()
                        .filter(one -> moment.holds(one.reflectedAt(), one.knownAt()))
                        .toList());
    }

    /** With these statements instead. */
    public SkillHistory stating(List<Evidence> others) {
        return new SkillHistory(others, masteries, uses, slips, reflections);
    }

    /** With these words of curriculum-service instead. */
    public SkillHistory hearing(List<HeardMastery> others) {
        return new SkillHistory(statements, others, uses, slips, reflections);
    }

    /** With these reflections instead. */
    public SkillHistory reflecting(List<Reflection> others) {
        return new SkillHistory(statements, masteries, uses, slips, others);
    }

    /** As if no figure of their work had slipped. */
    public SkillHistory unslipped() {
        return new SkillHistory(statements, masteries, uses, List.of(), reflections);
    }

    public Estimate estimate() {
        return mastery()
                .map(HeardMastery::estimate)
                .orElseGet(() -> EvidenceWeigher.weigh(statements))
                .reflected(reflections.size());
    }

    public Optional<HeardMastery> mastery() {
        return masteries.stream().max(Comparator.comparingLong(HeardMastery::version));
    }

    /** When the person last showed or used the skill; prior experience counts from when it was stated to be true. */
    public Optional<Instant> lastShown() {
        return Stream.of(
                        statements.stream().map(Evidence::observedAt),
                        masteries.stream().map(HeardMastery::trueAt),
                        uses.stream().map(SkillUse::usedAt))
                .flatMap(times -> times)
                .max(Comparator.naturalOrder());
    }

    public Optional<Instant> lastUsed() {
        return uses.stream().map(SkillUse::usedAt).max(Comparator.naturalOrder());
    }

    /** The figures that have slipped and not recovered, in the order in which that became known. */
    public List<WorkSlip> standingSlips() {
        return slips.stream().filter(WorkSlip::stands).toList();
    }

    /** When what is believed last had cause to change. */
    public Optional<Instant> lastKnown() {
        return mastery()
                .map(HeardMastery::trueAt)
                .or(() -> statements.stream().map(Evidence::statedAt).max(Comparator.naturalOrder()));
    }
}
