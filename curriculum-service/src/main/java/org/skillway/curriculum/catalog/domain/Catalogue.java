package org.skillway.curriculum.catalog.domain;

import static java.util.stream.Collectors.groupingBy;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.curriculum.domain.CurriculumRules;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.memory.domain.Retentions;
import org.skillway.curriculum.standing.domain.Standings;
import org.skillway.curriculum.workmoment.domain.WorkMoments;

/** Everything that can be learned in one company, in the order of the module keys. */
public final class Catalogue {

    private final Map<String, Module> byKey = new TreeMap<>();
    private final Map<String, List<Module>> bySkill;
    private final Map<String, List<Module>> easierByOriginal;

    /** Made when it is asked for: only authors do. */
    private volatile @Nullable Map<Outcome, List<Module>> byOutcome;

    /** The same. */
    private volatile @Nullable Circles circles;

    private final LatestViews views = new LatestViews();
    private final List<Curriculum> curricula;
    private final CurriculumRules rules;
    private final CurriculumRules together;
    private final Standings standings;
    private final Aliases aliases;
    private final WorkMoments workMoments;
    private final Retentions retentions;
    private final long edition;

    public Catalogue(Collection<Module> modules) {
        this(modules, List.of());
    }

    /** Modules under the rules of curricula; who the rules bind is asked by {@link #seenBy}. */
    public Catalogue(Collection<Module> modules, Collection<Curriculum> curricula) {
        this(modules, curricula, Standings.NONE, Aliases.NONE, 0);
    }

    /** The stored catalogue as it was in an edition, with what people had decided and what skills had been called. */
    public Catalogue(
            Collection<Module> modules,
            Collection<Curriculum> curricula,
            Standings standings,
            Aliases aliases,
            long edition) {
        this(modules, curricula, CurriculumRules.NONE, standings, aliases, WorkMoments.NONE, Retentions.USUAL, edition);
    }

    private Catalogue(
            Collection<Module> modules,
            Collection<Curriculum> curricula,
            CurriculumRules rules,
            Standings standings,
            Aliases aliases,
            WorkMoments workMoments,
            Retentions retentions,
            long edition) {
        this.standings = standings;
        this.aliases = aliases;
        this.workMoments = workMoments;
        this.retentions = retentions;
        this.curricula = List.copyOf(curricula);
        this.rules = rules;
        this.edition = edition;
        together = CurriculumRules.together(this.curricula);
        modules.forEach(module -> byKey.put(module.key(), module));
        bySkill = byKey.values().stream().collect(groupingBy(Module::skill));
        easierByOriginal = byKey.values().stream()
                .filter(module -> module.kind().easier() && module.variantOf() != null)
                .collect(groupingBy(module -> String.valueOf(module.variantOf())));
    }

    /** The catalogue as it binds somebody with these roles: their curricula's rules hold, and shape the prerequisites. */
    public Catalogue seenBy(Set<String> roles) {
        return curricula.isEmpty() && standings.retired().isEmpty() ? this : views.of(Set.copyOf(roles), this::boundBy);
    }

    /** The same modules under other curricula. */
    public Catalogue under(Collection<Curriculum> others) {
        return new Catalogue(modules(), others, CurriculumRules.NONE, standings, aliases, workMoments, retentions, 0);
    }

    /** The same with these modules, each in place of the one that has its key. */
    public Catalogue with(Collection<Module> others) {
        Map<String, Module> all = new TreeMap<>(byKey);
        others.forEach(module -> all.put(module.key(), module));
        return new Catalogue(
                all.values(), curricula, CurriculumRules.NONE, standings, aliases, workMoments, retentions, 0);
    }

    /** The same where modules stand otherwise. */
    public Catalogue standing(Standings others) {
        return new Catalogue(modules(), curricula, CurriculumRules.NONE, others, aliases, workMoments, retentions, 0);
    }

    /** The same without some modules. */
    public Catalogue without(Set<String> keys) {
        return new Catalogue(
                modules().stream()
                        .filter(module -> !keys.contains(module.key()))
                        .toList(),
                curricula,
                CurriculumRules.NONE,
                standings,
                aliases,
                workMoments,
                retentions,
                0);
    }

    /** The same where moments of work are rated otherwise. */
    public Catalogue weighing(WorkMoments others) {
        return new Catalogue(modules(), curricula, rules, standings, aliases, others, retentions, edition);
    }

    /** The same where what was learned is to be kept otherwise. */
    public Catalogue keeping(Retentions others) {
        return new Catalogue(modules(), curricula, rules, standings, aliases, workMoments, others, edition);
    }

    /** The number of the stored edition this is; zero for one that was only thought of. */
    public long edition() {
        return edition;
    }

    public Aliases aliases() {
        return aliases;
    }

    /** The moments of work that are rated. */
    public WorkMoments workMoments() {
        return workMoments;
    }

    /** How surely what was learned is to be kept. */
    public Retentions retentions() {
        return retentions;
    }

    public Standings standings() {
        return standings;
    }

    public CurriculumRules rules() {
        return rules;
    }

    public List<Curriculum> curricula() {
        return curricula;
    }

    /**
     * The circle of modules that leads from this one back to it, empty where there is none: over the prerequisites of the
     * modules and all that any curriculum asks of anybody.
     */
    public List<String> circleThrough(String key) {
        Circles known = circles;
        if (known == null) {
            known = new Circles(byKey.keySet(), this::comesBefore);
            circles = known;
        }
        return known.through(key);
    }

    /** In modules and their questions. */
    public int size() {
        return byKey.values().stream()
                .mapToInt(module -> 1 + module.items().size())
                .sum();
    }

    public Collection<Module> modules() {
        return byKey.values();
    }

    public Optional<Module> module(String key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The modules that come before one; none before one that is not there. */
    public List<String> prerequisites(String key) {
        return module(key).map(Module::prerequisites).orElse(List.of());
    }

    public List<Module> ofSkill(String skill) {
        return bySkill.getOrDefault(skill, List.of());
    }

    /** The modules that are for the same, however it is punctuated, by key. */
    public List<Module> ofOutcome(Outcome outcome) {
        Map<Outcome, List<Module>> known = byOutcome;
        if (known == null) {
            known = modules().stream()
                    .collect(groupingBy(module -> module.outcome().inWords()));
            byOutcome = known;
        }
        return known.getOrDefault(outcome.inWords(), List.of());
    }

    /** The modules that explain this one in an easier way, by key. */
    public List<Module> easierThan(String key) {
        return easierByOriginal.getOrDefault(key, List.of());
    }

    /** Whether somebody at this level could still be brought further in the skill by something here. */
    public boolean leadsBeyond(String skill, Level level) {
        return ofSkill(skill).stream()
                .anyMatch(module -> module.kind().mainstream() && module.level().compareTo(level) > 0);
    }

    private Catalogue boundBy(Set<String> roles) {
        CurriculumRules bound = CurriculumRules.of(curricula, roles, standings.retired());
        List<Module> shaped = modules().stream()
                .map(module -> module.requiring(bound.prerequisites(module.key(), module.prerequisites())))
                .toList();
        return new Catalogue(shaped, List.of(), bound, standings, aliases, workMoments, retentions, edition);
    }

    /** All that comes before a module for anybody: by its own prerequisites and by all that any curriculum asks. */
    public Set<String> comesBefore(String key) {
        List<String> own = prerequisites(key);
        Set<String> before = new LinkedHashSet<>(own);
        before.addAll(together.prerequisites(key, own));
        before.addAll(together.named(key));
        return before;
    }
}
