package org.skillway.curriculum.path.domain;

import java.util.List;

/** How a plan ended. */
public sealed interface PlanOutcome {

    /** The outcome as one word of a fixed list, for other programs. */
    default String code() {
        return switch (this) {
            case UnderWay ignored -> "under-way";
            case Arrived ignored -> "arrived";
            case Unaimed ignored -> "unaimed";
            case OutOfContent ignored -> "out-of-content";
        };
    }

    static PlanOutcome of(String code, List<String> skills) {
        return switch (code) {
            case "under-way" -> new UnderWay();
            case "arrived" -> new Arrived();
            case "unaimed" -> new Unaimed();
            case "out-of-content" -> new OutOfContent(skills);
            default -> throw new IllegalArgumentException("No outcome of a plan is called '" + code + "'.");
        };
    }

    /** There is more to do than reviews. */
    record UnderWay() implements PlanOutcome {}

    /** Every target is reached; reviews may remain, to keep them. */
    record Arrived() implements PlanOutcome {}

    /** No role asks for anything, and nothing but reviews is left to do. */
    record Unaimed() implements PlanOutcome {}

    /** Targets are open in these skills, and no step towards them comes. */
    record OutOfContent(List<String> skills) implements PlanOutcome {
        public OutOfContent {
            skills = List.copyOf(skills);
        }
    }
}
