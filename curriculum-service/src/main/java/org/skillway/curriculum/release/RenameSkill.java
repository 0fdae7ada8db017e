package org.skillway.curriculum.release;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.curriculum.curriculum.Curricula.Stored;
import org.skillway.curriculum.curriculum.domain.Block;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.platform.event.Outbox;

/** Publishes the curricula anew that build up a skill which has another name now; drafts get the new name as well. */
@ApplicationScoped
public class RenameSkill {

    @Inject
    Curricula curricula;

    @Inject
    Outbox outbox;

    @Transactional(TxType.MANDATORY)
    public void inCurricula(String from, String into) {
        Map<String, Curriculum> published =
                curricula.published().stream().collect(toMap(Curriculum::key, Function.identity()));
        for (Curriculum known : curricula.drafts()) {
            String key = known.key();
            Curriculum draft = curricula.locked(key).orElseThrow().draft();
            Optional<Curriculum> holds = Optional.ofNullable(published.get(key)).filter(held -> names(held, from));
            holds.ifPresent(held -> publish(renamed(held, from, into), "'" + from + "' became '" + into + "'."));
            // Publishing puts what it publishes in the place of the draft: one that was different stays so.
            if (names(draft, from) || holds.isPresent()) {
                Stored now = curricula.locked(key).orElseThrow();
                curricula.draft(renamed(draft, from, into), now.revision());
            }
        }
    }

    private void publish(Curriculum curriculum, String note) {
        int version = curricula.publish(curriculum, note, null);
        outbox.tell("curriculum", curriculum.key(), CurriculumPublished.of(curriculum, version, null));
    }

    private static boolean names(Curriculum curriculum, String skill) {
        return curriculum.blocks().stream().anyMatch(block -> block.skill().equals(skill));
    }

    private static Curriculum renamed(Curriculum curriculum, String from, String into) {
        List<Block> blocks = curriculum.blocks().stream()
                .map(block -> block.skill().equals(from) ? new Block(into, block.modules()) : block)
                .toList();
        return new Curriculum(
                curriculum.key(),
                curriculum.name(),
                curriculum.roles(),
                blocks,
                curriculum.rules(),
                curriculum.replacements());
    }
}
