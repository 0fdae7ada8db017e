package org.skillway.platform.problem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem.Location;

/**
 * Checks the entries of a large body one after the other, and keeps the first complaints: of a body of nothing but mistakes,
 * all of them do not fit into memory.
 */
@ApplicationScoped
public class Forms {

    /** A list of the body, and where it stands there. */
    public record Entries(String pointer, List<?> list) {}

    @Inject
    Validator validator;

    /** Throws VALIDATION_FAILED with the first places that break a constraint, and how many do. */
    public void require(Entries... entries) {
        List<Location> first = new ArrayList<>();
        int all = 0;
        for (Entries some : entries) {
            for (int i = 0; i < some.list().size(); i++) {
                List<Location> wrong =
                        wrong(some.pointer() + "/" + i, some.list().get(i));
                all += wrong.size();
                first.addAll(wrong.subList(0, Math.min(wrong.size(), Problem.MOST_ERRORS - first.size())));
            }
        }
        if (all > 0) {
            throw ProblemCatalogue.invalid(all, first);
        }
    }

    private List<Location> wrong(String place, @Nullable Object entry) {
        return entry == null
                ? List.of(Problem.at(place, "must not be null"))
                : validator.validate(entry).stream()
                        .map(violation -> Problem.at(
                                place + ProblemCatalogue.pointer(violation.getPropertyPath(), 0),
                                violation.getMessage()))
                        .sorted()
                        .toList();
    }
}
