package org.skillway.curriculum.activity;

import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Whether an answer was right: by the option chosen, or by the word of somebody else who may grade. */
final class Grades {

    private Grades() {}

    static boolean of(ActivityRequest request, Item item, boolean mayGrade) {
        Integer response = request.response();
        if (response != null) {
            return graded(response, item);
        }
        if (!mayGrade) {
            throw refused(
                    "/correct",
                    item.answer() == null
                            ? "Nobody grades an answer of their own; a manager, an administrator or a system grades this item."
                            : "Nobody grades an answer of their own; send the option chosen as 'response'.");
        }
        return Boolean.TRUE.equals(request.correct());
    }

    private static boolean graded(int response, Item item) {
        Integer answer = item.answer();
        if (answer == null) {
            throw refused("/response", "This item has no right option; somebody who may grade sends 'correct'.");
        }
        if (response >= item.options().size()) {
            throw refused(
                    "/response", "The index of one of the " + item.options().size() + " options.");
        }
        return response == answer;
    }

    private static Problem refused(String pointer, String reason) {
        return new Problem(ProblemCode.UNPROCESSABLE, reason, Problem.at(pointer, reason));
    }
}
