package org.skillway.curriculum.pull.domain;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.path.domain.Inserted;
import org.skillway.curriculum.path.domain.Path;
import org.skillway.curriculum.path.domain.Prerequisites;
import org.skillway.curriculum.path.domain.Situation;
import org.skillway.curriculum.progress.domain.Refreshed;

/**
 * Finds a refresher for a learner who asks for one, or says why there is none.
 *
 * <p>Of the refreshers and practices of the skill, and the module itself where one was named that is passed, those count that
 * fit the minutes asked with and the approved sitting and whose prerequisites are met. Of these comes first what repeats the
 * named module, then a refresher before a practice, what was not taken in the last four weeks, what lies nearest to what is
 * believed of the learner, and what is shortest. That is the order in which a slipping signal is answered, so that who asks
 * gets what the service would have chosen.
 *
 * <p>The first request in a skill within four weeks is always granted, however many refreshers signals brought. Beyond, two
 * in four weeks are enough: repetition has the least effect when it follows at once [1], and who comes back so soon is
 * helped more by a person. Where three rounds went wrong in a row the skill rests for a week, also for who asks.
 *
 * <p>[1] Cepeda, Pashler, Vul, Wixted and Rohrer, Distributed practice in verbal recall tasks, Psychological Bulletin 132,
 * 2006. The numbers two and four weeks are those of {@link Refreshed}, a judgement.
 */
public final class RefresherFinder {

    private final Situation situation;
    private final Catalogue catalogue;
    private final Path path;
    private final Prerequisites prerequisites;

    /** The situation and the catalogue as a path is planned from them, and the path that was. */
    public RefresherFinder(Situation situation, Catalogue catalogue, Path path) {
        this.situation = situation;
        this.catalogue = catalogue;
        this.path = path;
        prerequisites = new Prerequisites(situation, catalogue);
    }

    /** For a skill, and for one module of it where one is named. */
    public Found find(String skill, @Nullable Module named, int minutes) {
        return planned(skill)
                .orElseGet(() -> limit(skill)
                        .<Found>map(Found.None::new)
                        .orElseGet(() -> fitting(
                                skill,
                                named,
                                Math.min(minutes, situation.budget().longestSitting()))));
    }

    private Optional<Found> planned(String skill) {
        return path.steps().stream()
                .filter(step ->
                        step.inserted() == Inserted.REFRESHER && step.skill().equals(skill))
                .flatMap(step -> catalogue.module(step.module()).stream())
                .findFirst()
                .map(module -> new Found.Planned(module, "“" + module.title() + "” is on your path already."));
    }

    private Optional<String> limit(String skill) {
        if (situation.rests(skill)) {
            return Optional.of("Three rounds in a row did not work out in " + name(skill)
                    + ". Somebody strong in it helps more now than another module.");
        }
        boolean first = situation.wishes().pulls().stream()
                .noneMatch(pull -> pull.skill().equals(skill) && Refreshed.counts(pull.at(), situation.now()));
        List<Refreshed> lately = situation.refreshedLately(skill);
        return first || lately.size() < Refreshed.MOST_PER_SKILL
                ? Optional.empty()
                : Optional.of(enough(skill, lately));
    }

    private String enough(String skill, List<Refreshed> lately) {
        Instant frees = lately.stream()
                .map(Refreshed::at)
                .sorted(Comparator.reverseOrder())
                .skip(Refreshed.MOST_PER_SKILL - 1)
                .findFirst()
                .orElseThrow();
        LocalDate again = frees.plus(Refreshed.PERIOD).atZone(situation.zone()).toLocalDate();
        return "You refreshed " + name(skill) + " " + lately.size() + " times in " + Refreshed.PERIOD.toDays()
                + " days. Somebody strong in it helps more now; ask again after " + again + ".";
    }

    private Found fitting(String skill, @Nullable Module named, int minutes) {
        List<Module> all = catalogue.ofSkill(skill).stream()
                .filter(module -> repeats(module) || (module.equals(named) && situation.passed(module)))
                .toList();
        if (all.isEmpty()) {
            return new Found.None("There is no module that refreshes " + name(skill) + ". Ask somebody strong in it.");
        }
        List<Module> open = all.stream().filter(prerequisites::allMet).toList();
        if (open.isEmpty()) {
            return new Found.None(
                    "“" + all.getFirst().title() + "” has to wait for what comes before it on your path.");
        }
        return open.stream()
                .filter(module -> situation.minutes(module) <= minutes)
                .min(order(skill, named))
                .<Found>map(module -> new Found.Refresher(module, chosen(module, minutes)))
                .orElseGet(() -> new Found.None(tooLong(open, minutes)));
    }

    private static boolean repeats(Module module) {
        return module.kind() == ModuleKind.REFRESHER || module.kind() == ModuleKind.PRACTICE;
    }

    private Comparator<Module> order(String skill, @Nullable Module named) {
        double level = situation.mastery(skill).estimate().level().value();
        List<String> taken =
                situation.refreshedLately(skill).stream().map(Refreshed::module).toList();
        Predicate<Module> asked =
                module -> named != null && (module.equals(named) || named.key().equals(module.variantOf()));
        return comparing((Module module) -> !asked.test(module))
                .thenComparing(module -> module.kind() != ModuleKind.REFRESHER)
                .thenComparing(module -> taken.contains(module.key()))
                .thenComparingDouble(module -> Math.abs(module.level().value() - level))
                .thenComparingInt(Module::minutes)
                .thenComparing(Module::key);
    }

    private String chosen(Module module, int minutes) {
        return "“" + module.title() + "” takes " + situation.minutes(module) + " of your " + minutes
                + " minutes and is the nearest to where you are in " + name(module.skill()) + ".";
    }

    private String tooLong(List<Module> open, int minutes) {
        Module shortest = open.stream()
                .min(Comparator.comparingInt(Module::minutes).thenComparing(Module::key))
                .orElseThrow();
        return "The shortest, “" + shortest.title() + "”, takes " + situation.minutes(shortest)
                + " minutes, and you have " + minutes + ".";
    }

    private static String name(String skill) {
        return skill.replace('-', ' ');
    }
}
