package org.skillway.curriculum.path.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.path.domain.Offer.Mending;

/** The remedies that compete with new learning, by their modules, each with all that waits for it. */
final class Mendings {

    private final Situation situation;
    private final Catalogue catalogue;
    private final Prospect prospect;
    private final Map<String, Mending> byModule = new LinkedHashMap<>();

    Mendings(Situation situation, Catalogue catalogue) {
        this.situation = situation;
        this.catalogue = catalogue;
        prospect = new Prospect(situation, catalogue.workMoments());
    }

    Collection<Mending> all() {
        return byModule.values();
    }

    /** With what else would help, of which what is shorter may come instead. */
    void offer(Remedy remedy, Module failed, Step.Why why, List<Remedy> others, Function<Remedy, Step.Why> whyOther) {
        byModule.compute(
                remedy.module().key(),
                (key, known) -> known == null
                        ? mending(
                                remedy,
                                List.of(failed),
                                why,
                                waitsUntil(failed),
                                shorter(remedy, failed, others, whyOther))
                        : together(known, failed));
    }

    /** Offers a module no more, and says what waits for it. */
    List<Module> withdraw(Module module) {
        Mending offered = byModule.remove(module.key());
        return offered == null ? List.of() : offered.failed();
    }

    /** Whether a curriculum, a person or its learner has it on the path whatever it brings. */
    boolean isInsistedOn(Module failed) {
        String key = failed.key();
        return catalogue.rules().required().contains(key)
                || situation.wishes().mandates().stream()
                        .anyMatch(mandate -> mandate.module().equals(key))
                || situation.wishes().pins().stream()
                        .anyMatch(pin -> pin.module().equals(key));
    }

    /** As long as a plan looks ahead from when it went wrong; nobody knows when of what was kept before. */
    LocalDate waitsUntil(Module failed) {
        LocalDate missed = situation.progressIn(failed).missed();
        return missed == null ? situation.today() : missed.plusWeeks(Weeks.AHEAD);
    }

    /** What is begun is paid for. */
    int minutes(Module remedy) {
        return situation.progressIn(remedy).open() ? 0 : situation.minutes(remedy);
    }

    private List<Mending> shorter(Remedy remedy, Module failed, List<Remedy> others, Function<Remedy, Step.Why> why) {
        return others.stream()
                .filter(other -> minutes(other.module()) < minutes(remedy.module()))
                .map(other -> mending(
                        other,
                        List.of(failed),
                        RemedyWording.instead(why.apply(other), remedy.module()),
                        waitsUntil(failed),
                        List.of()))
                .toList();
    }

    private Mending together(Mending known, Module failed) {
        List<Module> both = new ArrayList<>(known.failed());
        both.add(failed);
        LocalDate until = known.until().isBefore(waitsUntil(failed)) ? known.until() : waitsUntil(failed);
        return mending(known.remedy(), both, RemedyWording.also(known.why(), failed), until, known.shorter());
    }

    /** With what it brings and opens again, for the minutes of all that together. */
    private Mending mending(Remedy remedy, List<Module> failed, Step.Why why, LocalDate until, List<Mending> shorter) {
        List<Module> way = new ArrayList<>(failed);
        way.addFirst(remedy.module());
        int minutes = minutes(remedy.module());
        int whole = minutes + failed.stream().mapToInt(situation::minutes).sum();
        double gain = prospect.gain(way) * minutes / Math.max(1, whole);
        return new Mending(remedy, failed, why, until, minutes, gain, shorter);
    }
}
