package org.skillway.curriculum.review.domain;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.ModuleKind;
import org.skillway.curriculum.mastery.domain.Level;
import org.skillway.curriculum.review.domain.Missing.Kind;
import org.skillway.curriculum.review.domain.Stale.Reason;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.curriculum.target.domain.RoleMap;

/**
 * Compares a catalogue with what roles ask for and with what happened since its modules were written.
 *
 * <p><b>Missing</b> is ranked by the people who wait for it today: those who still aim for a level that nothing leads to,
 * who failed a module that is explained in one way only, whose work slips in a skill without a refresher, of these two
 * only what five people or more stand behind; and who have passed all there is in a skill and are still short of a level that
 * something leads to. A level counts as
 * served when a module of the skill lies at most half a level below it, because that is how far past its own level a
 * module is planned to carry (the planner's headroom).
 *
 * <p><b>Stale</b> is what nobody changed for some months, what teaches from a procedure that changed later, and what
 * learners answer differently than its author thought: a learned difficulty more than one level from the author's guess,
 * from at least 20 answers, by which time the guess's own spread of 0.7 has shrunk well below that. What is told of answers
 * is as of the last multiple of five of them, each from another person, and in whole levels.
 *
 * <p><b>Alike</b> are modules of one kind and skill whose outcomes share most of their words: the Jaccard index of the two
 * sets of words [1] is 0.7 or more, while the closest pair of the
 * sample company's 73 modules reaches 0.21. It is about words and not
 * meaning.
 *
 * <p>[1] Jaccard, The distribution of the flora in the alpine zone, 1912.
 */
public final class ContentAudit {

    private static final double HEADROOM = 0.5;
    private static final double FAR = 1;
    private static final long ENOUGH_ANSWERS = 20;

    private final Catalogue catalogue;
    private final Collection<RoleMap> maps;
    private final Demand demand;

    public ContentAudit(Catalogue catalogue, Collection<RoleMap> maps, Demand demand) {
        this.catalogue = catalogue;
        this.maps = maps;
        this.demand = demand;
    }

    /** Every skill and level that has a module or that a role asks for. */
    public List<Coverage> coverage() {
        Set<String> skills = new TreeSet<>();
        catalogue.modules().forEach(module -> skills.add(module.skill()));
        requirements().forEach(asked -> skills.add(asked.skill()));
        return skills.stream()
                .flatMap(skill -> IntStream.rangeClosed(1, 5).mapToObj(level -> cell(skill, level)))
                .filter(cell -> !cell.modules().isEmpty() || !cell.roles().isEmpty())
                .toList();
    }

    /** What could be written, most waited for first. */
    public List<Missing> missing() {
        return Stream.of(unserved(), oneWayOnly(), withoutRefresher(), nothingLeft())
                .flatMap(Function.identity())
                .sorted(Comparator.comparingInt(Missing::people)
                        .reversed()
                        .thenComparing(Missing::kind)
                        .thenComparing(Missing::skill))
                .toList();
    }

    /** What may not be right any more; sources map to when they changed. */
    public static List<Stale> stale(
            Collection<KnownModule> modules,
            Map<String, Instant> sources,
            Collection<LearnedItem> items,
            Instant oldBefore) {
        List<Stale> stale = new ArrayList<>();
        Map<String, KnownModule> byKey =
                modules.stream().collect(toMap(known -> known.module().key(), Function.identity()));
        for (KnownModule known : modules) {
            String key = known.module().key();
            if (known.changedAt().isBefore(oldBefore)) {
                stale.add(new Stale(key, Reason.OLD, known.changedAt(), "Nobody changed it since."));
            }
            known.module().sources().stream()
                    .flatMap(source -> changedSince(known, source, sources))
                    .forEach(stale::add);
        }
        items.stream()
                .filter(item -> item.answers() >= ENOUGH_ANSWERS)
                .flatMap(item -> Stream.ofNullable(byKey.get(item.module())).flatMap(known -> drifted(known, item)))
                .forEach(stale::add);
        stale.sort(Comparator.comparing(Stale::module).thenComparing(Stale::reason));
        return List.copyOf(stale);
    }

    /** Modules that may be one. */
    public List<Alike> alike() {
        return Wordings.alike(catalogue.modules());
    }

    private Coverage cell(String skill, int level) {
        Map<String, Integer> modules = new TreeMap<>();
        catalogue.ofSkill(skill).stream()
                .filter(module -> (int) Math.rint(module.level().value()) == level)
                .forEach(module -> modules.merge(module.kind().code(), 1, Integer::sum));
        List<String> roles = maps.stream()
                .filter(map -> map.skills().stream()
                        .anyMatch(asked -> asked.skill().equals(skill)
                                && (int) Math.rint(asked.level().value()) == level))
                .map(RoleMap::role)
                .sorted()
                .toList();
        return new Coverage(skill, level, modules, roles, demand.aimingIn(skill));
    }

    private Stream<Missing> unserved() {
        Map<String, Set<Level>> asked = new TreeMap<>();
        requirements()
                .forEach(requirement -> asked.computeIfAbsent(requirement.skill(), skill -> new TreeSet<>())
                        .add(requirement.level()));
        return asked.entrySet().stream()
                .flatMap(skill -> skill.getValue().stream()
                        .filter(level -> !served(skill.getKey(), level))
                        .map(level -> new Missing(
                                Kind.TARGET_UNSERVED,
                                skill.getKey(),
                                level,
                                null,
                                rolesAsking(skill.getKey(), level),
                                demand.aimingFor(skill.getKey(), level))));
    }

    private boolean served(String skill, Level level) {
        return catalogue.ofSkill(skill).stream()
                .anyMatch(module -> module.kind().mainstream() && module.level().value() + HEADROOM >= level.value());
    }

    private List<String> rolesAsking(String skill, Level level) {
        return maps.stream()
                .filter(map -> map.skills().stream()
                        .anyMatch(asked ->
                                asked.skill().equals(skill) && asked.level().equals(level)))
                .map(RoleMap::role)
                .sorted()
                .toList();
    }

    private Stream<Missing> oneWayOnly() {
        return catalogue.modules().stream()
                .filter(module -> demand.strugglingWith(module.key()) > 0
                        && catalogue.easierThan(module.key()).isEmpty())
                .map(module -> new Missing(
                        Kind.NO_EASIER_WAY,
                        module.skill(),
                        module.level(),
                        module.key(),
                        List.of(),
                        demand.strugglingWith(module.key())));
    }

    private Stream<Missing> withoutRefresher() {
        return demand.skillsDrifting().stream()
                .filter(skill -> demand.driftingIn(skill) > 0
                        && catalogue.ofSkill(skill).stream().noneMatch(module -> module.kind() == ModuleKind.REFRESHER))
                .map(skill -> new Missing(Kind.NO_REFRESHER, skill, null, null, List.of(), demand.driftingIn(skill)));
    }

    private Stream<Missing> nothingLeft() {
        return demand.skillsUsedUp().stream()
                .flatMap(skill -> demand.usedUpIn(skill).stream()
                        .filter(level -> served(skill, level))
                        .map(level -> new Missing(
                                Kind.NOTHING_LEFT,
                                skill,
                                level,
                                null,
                                rolesAsking(skill, level),
                                demand.usedUpAt(skill, level))));
    }

    private Stream<Requirement> requirements() {
        return maps.stream().flatMap(map -> map.skills().stream());
    }

    private static Stream<Stale> changedSince(KnownModule known, String source, Map<String, Instant> sources) {
        return Stream.ofNullable(sources.get(source))
                .filter(at -> at.isAfter(known.changedAt()))
                .map(at -> new Stale(
                        known.module().key(),
                        Reason.SOURCE_CHANGED,
                        at,
                        "“" + source + "” changed after the module did."));
    }

    private static Stream<Stale> drifted(KnownModule known, LearnedItem learned) {
        return known.module().item(learned.item()).stream()
                .filter(item ->
                        Math.abs(learned.difficulty() - item.difficulty().logits()) > FAR)
                .map(item -> new Stale(
                        known.module().key(),
                        Reason.ANSWERS_DRIFTED,
                        known.changedAt(),
                        String.format(
                                Locale.ENGLISH,
                                "“%s” proves to be of level %d in %d answers; its author thought %.1f.",
                                item.key(),
                                Math.round(Level.ofLogits(learned.difficulty()).value()),
                                learned.answers(),
                                item.difficulty().value())));
    }
}
