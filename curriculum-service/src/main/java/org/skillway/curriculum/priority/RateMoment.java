package org.skillway.curriculum.priority;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.skillway.curriculum.catalog.CatalogueChanged;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.workmoment.StoredWorkMoments;
import org.skillway.curriculum.workmoment.StoredWorkMoments.Rated;
import org.skillway.curriculum.workmoment.domain.WorkMoment;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Rates a moment of work; whoever aims for a skill with modules for it is planned for anew where paths now say otherwise. */
@ApplicationScoped
public class RateMoment {

    private static final int MOST = 100;

    /** With those that count as any other, which is how a rating is taken back. */
    private static final int MOST_KEPT = 1_000;

    @Inject
    StoredWorkMoments moments;

    @Inject
    Catalogues catalogues;

    @Inject
    Event<CatalogueChanged> changed;

    @Inject
    Audit audit;

    @Transactional
    public Rated rate(WorkMoment moment, Consumer<Optional<Rated>> precondition) {
        Optional<Rated> same =
                moments.of(moment.key()).filter(rated -> rated.moment().equals(moment));
        if (same.isPresent()) {
            precondition.accept(same);
            return same.get();
        }
        catalogues.nextEdition();
        Optional<Rated> known = moments.of(moment.key());
        precondition.accept(known);
        requireRoom(moment);
        Rated next = new Rated(moment, known.map(Rated::version).orElse(0) + 1);
        moments.add(next);
        audit.wrote("work-moment.rate", "work-moment/" + moment.key());
        Set<String> skills = skillsFor(moment.key(), catalogues.stored());
        Optional<String> toldBefore = known.flatMap(rated -> rated.moment().reason("It"));
        if (!skills.isEmpty() && !toldBefore.equals(moment.reason("It"))) {
            changed.fire(new CatalogueChanged(skills, "the moment “" + moment.name() + "” was rated"));
        }
        return next;
    }

    private void requireRoom(WorkMoment moment) {
        List<WorkMoment> others = moments.all().stream()
                .map(Rated::moment)
                .filter(other -> !other.key().equals(moment.key()))
                .toList();
        if (moment.counts() && others.stream().filter(WorkMoment::counts).count() >= MOST) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Where " + MOST + " moments matter, none does; rate fewer.");
        }
        if (others.size() >= MOST_KEPT) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "More than " + MOST_KEPT + " moments are not kept.");
        }
    }

    private static Set<String> skillsFor(String moment, Catalogue catalogue) {
        return catalogue.modules().stream()
                .filter(module -> moment.equals(module.moment()))
                .map(Module::skill)
                .collect(toSet());
    }
}
