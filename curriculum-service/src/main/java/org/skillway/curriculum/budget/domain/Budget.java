package org.skillway.curriculum.budget.domain;

import java.util.List;

/** The learning time a manager approved: minutes a week, and the slots they come in. */
public record Budget(int minutesPerWeek, List<Slot> slots) {

    /** What holds until a manager says otherwise. */
    public static final Budget USUAL = new Budget(30, List.of(new Slot("any", 10)));

    public Budget {
        slots = List.copyOf(slots);
        if (minutesPerWeek < 0) {
            throw new IllegalArgumentException("A week has no negative minutes, but " + minutesPerWeek + ".");
        }
    }

    /** The longest module that fits into one sitting. */
    public int longestSitting() {
        int longest = slots.isEmpty() ? minutesPerWeek : 0;
        for (Slot slot : slots) {
            longest = Math.max(longest, slot.minutes());
        }
        return Math.min(longest, minutesPerWeek);
    }
}
