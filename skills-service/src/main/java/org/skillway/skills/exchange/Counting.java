package org.skillway.skills.exchange;

import java.util.ArrayList;
import java.util.List;
import org.skillway.skills.exchange.TaxonomyReport.Tally;
import org.skillway.skills.exchange.format.Framework;
import org.skillway.skills.exchange.format.Place;
import org.skillway.skills.exchange.format.RowProblem;

/** The report of an import while it runs. */
final class Counting {

    /** One kind of thing. */
    final class Kind {
        private long created;
        private long changed;
        private long unchanged;
        private long rejected;

        void wrote(boolean isNew) {
            if (isNew) {
                created++;
            } else {
                changed++;
            }
        }

        void same() {
            unchanged++;
        }

        void reject(Place place, String detail) {
            rejected++;
            note(RowProblem.at(place, detail));
        }

        private Tally tally() {
            return new Tally(created, changed, unchanged, rejected);
        }
    }

    final Kind skills = new Kind();
    final Kind relations = new Kind();
    final Kind criteria = new Kind();
    final Kind occupations = new Kind();
    private final List<RowProblem> problems = new ArrayList<>();
    private long problemsInAll;

    Counting(Framework framework) {
        problems.addAll(framework.problems());
        problemsInAll = framework.problemsInAll();
    }

    private void note(RowProblem problem) {
        problemsInAll++;
        if (problems.size() < Framework.MOST_PROBLEMS) {
            problems.add(problem);
        }
    }

    TaxonomyReport report(Framework framework, List<String> ignored) {
        return new TaxonomyReport(
                framework.rows(),
                ignored,
                skills.tally(),
                relations.tally(),
                criteria.tally(),
                occupations.tally(),
                problemsInAll,
                problems,
                null);
    }
}
