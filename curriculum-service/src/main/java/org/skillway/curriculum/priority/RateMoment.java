package org.skillway.curriculum.priority;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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

/** Rates a moment of work; whoever aims for a skill with modules for it is planned for anew where it now counts otherwise. */
@ApplicationScoped
class RateMoment {

    private static final int MOST = 100;

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
        catalogues.nextEdition();
        Optional<Rated> known = moments.of(moment.key());
        precondition.accept(known);
        if (known.isEmpty() && moments.all().size() >= MOST) {
            throw new Problem(ProblemCode.UNPROCESSABLE, "Where " + MOST + " moments matter, none does; rate fewer.");
        }
        Rated next = new Rated(moment, known.map(Rated::version).orElse(0) + 1);
        moments.add(next);
        audit.wrote("work-moment.rate", "work-moment/" + moment.key());
        Set<String> skills = skillsFor(moment.key(), catalogues.stored());
        double before = known.map(rated -> rated.moment().emphasis()).orElse(1.0);
        if (!skills.isEmpty() && before != moment.emphasis()) {
            changed.fire(new CatalogueChanged(skills, "the moment “" + moment.name() + "” was rated"));
        }
        return next;
    }

    private static Set<String> skillsFor(String moment, Catalogue catalogue) {
        return catalogue.modules().stream()
                .filter(module -> moment.equals(module.moment()))
                .map(Module::skill)
                .collect(toSet());
    }
}
