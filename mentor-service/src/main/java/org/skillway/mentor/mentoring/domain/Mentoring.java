package org.skillway.mentor.mentoring.domain;

import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** What one person offers as a mentor, by skill; {@code capacity} is how many learners they help at a time. */
public record Mentoring(
        UUID personId,
        List<Offer> offers,
        Set<MentorType> types,
        Set<Challenge> challenges,
        Set<MeetingMode> modes,
        int capacity,
        Availability availability) {

    public Mentoring {
        offers = offers.stream().sorted(Comparator.comparing(Offer::skill)).toList();
        types = Set.copyOf(types);
        challenges = Set.copyOf(challenges);
        modes = Set.copyOf(modes);
        if (capacity < 0) {
            throw new IllegalArgumentException("Capacity is 0 or more, not " + capacity);
        }
        if (offers.stream().map(Offer::skill).distinct().count() < offers.size()) {
            throw new IllegalArgumentException("A skill is offered twice: " + offers);
        }
    }

    /** The same offer where skills are called otherwise; of two that are one, the stronger stands. */
    public Mentoring renamed(UnaryOperator<String> names) {
        var renamed = offers.stream().collect(toMap(offer -> names.apply(offer.skill()), Offer::strength, Math::max));
        return new Mentoring(
                personId,
                renamed.entrySet().stream()
                        .map(offer -> new Offer(offer.getKey(), offer.getValue()))
                        .toList(),
                types,
                challenges,
                modes,
                capacity,
                availability);
    }

    /** How many more they can take while they help so many; who said fewer than they help ends nothing by it. */
    public int left(int helped) {
        return Math.max(0, capacity - helped);
    }

    public Optional<Offer> offer(String skill) {
        return offers.stream().filter(offer -> offer.skill().equals(skill)).findFirst();
    }
}
