package org.skillway.curriculum.release;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.curriculum.curriculum.Curricula.Stored;
import org.skillway.curriculum.curriculum.Curricula.Version;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.release.domain.CurriculumLinter;
import org.skillway.curriculum.replan.AskReplan;
import org.skillway.curriculum.replan.Ground;
import org.skillway.platform.audit.Audit;
import org.skillway.platform.event.Outbox;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;

/** Makes a draft, or an older version again, what holds from now on; everybody it is for is planned for anew afterwards. */
@ApplicationScoped
public class PublishCurricula {

    /** A new version, and the replan of all it concerns; null where nobody holds its roles. */
    public record Released(
            Version version, int revision, @Nullable UUID replanId) {}

    @Inject
    Curricula curricula;

    @Inject
    Catalogues catalogues;

    @Inject
    AskReplan askReplan;

    @Inject
    Outbox outbox;

    @Inject
    Audit audit;

    @Transactional
    public Released publish(String key, String note, Consumer<Stored> precondition) {
        Stored stored = locked(key, precondition);
        return release(stored.draft(), note, null);
    }

    /** Publishes the content of an older version as a new one. */
    @Transactional
    public Released restore(String key, int version, String note, Consumer<Stored> precondition) {
        locked(key, precondition);
        Version old = curricula
                .version(key, version)
                .orElseThrow(() -> new Problem(
                        ProblemCode.UNPROCESSABLE,
                        "Curriculum '" + key + "' has no version " + version + ".",
                        Problem.at("/version", "never published")));
        return release(old.curriculum(), note, version);
    }

    /** The catalogue as it would be with this curriculum published. */
    Catalogue with(Curriculum curriculum) {
        return with(curriculum, catalogues.stored());
    }

    private static Catalogue with(Curriculum curriculum, Catalogue now) {
        List<Curriculum> all = new ArrayList<>(now.curricula());
        all.removeIf(known -> known.key().equals(curriculum.key()));
        all.add(curriculum);
        return now.under(all);
    }

    List<Finding> findings(Curriculum curriculum) {
        return CurriculumLinter.findings(curriculum, with(curriculum));
    }

    /** Those of several curricula, each as if it alone were published. */
    List<List<Finding>> findings(List<Curriculum> drafts) {
        Catalogue now = catalogues.stored();
        return drafts.stream()
                .map(draft -> CurriculumLinter.findings(draft, with(draft, now)))
                .toList();
    }

    /** What holds of a curriculum now. */
    Optional<Curriculum> published(String key) {
        return curricula.published().stream()
                .filter(known -> known.key().equals(key))
                .findFirst();
    }

    Stored require(String key) {
        return curricula.of(key).orElseThrow(() -> unknown(key));
    }

    private Stored locked(String key, Consumer<Stored> precondition) {
        catalogues.nextEdition();
        Stored stored = curricula.locked(key).orElseThrow(() -> unknown(key));
        precondition.accept(stored);
        return stored;
    }

    private Released release(Curriculum curriculum, String note, @Nullable Integer restoredFrom) {
        refuse(findings(curriculum));
        String key = curriculum.key();
        Set<String> concerned = new LinkedHashSet<>(curriculum.roles());
        published(key).ifPresent(before -> concerned.addAll(before.roles()));
        int version = curricula.publish(curriculum, note, restoredFrom);
        outbox.tell("curriculum", key, CurriculumPublished.of(curriculum, version, restoredFrom));
        audit.wrote("curriculum.publish", "curriculum/" + key);
        Optional<UUID> replan = askReplan.ofHolders(
                List.copyOf(concerned), Ground.CATALOGUE, "curriculum " + key + " version " + version + " published");
        return new Released(
                curricula.version(key, version).orElseThrow(), require(key).revision(), replan.orElse(null));
    }

    private static void refuse(List<Finding> findings) {
        List<Problem.Location> broken = findings.stream()
                .filter(Finding::refuses)
                .map(found -> Problem.at(found.pointer(), found.advice()))
                .toList();
        if (!broken.isEmpty()) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The curriculum breaks a rule and was not published. "
                            + broken.getFirst().detail(),
                    broken.toArray(Problem.Location[]::new));
        }
    }

    private static Problem unknown(String key) {
        return new Problem(ProblemCode.NOT_FOUND, "No curriculum '" + key + "'.");
    }
}
