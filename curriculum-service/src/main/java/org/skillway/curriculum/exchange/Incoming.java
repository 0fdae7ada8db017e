package org.skillway.curriculum.exchange;

import static java.util.stream.Collectors.toMap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.skillway.curriculum.alias.domain.Aliases;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.domain.Block;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.exchange.CatalogueDocument.MomentEntry;
import org.skillway.curriculum.workmoment.domain.WorkMoment;
import org.skillway.curriculum.workmoment.domain.WorkMoments;

/** What a document brings, in its order and under the names that its skills have now: an older file knows older ones. */
record Incoming(List<Module> modules, List<Sequence> curricula, List<WorkMoment> moments) {

    /** A curriculum that is to hold, or a draft. */
    record Sequence(Curriculum curriculum, boolean published) {}

    static Incoming of(CatalogueDocument document, Aliases aliases) {
        return new Incoming(
                document.modules().stream()
                        .map(ModuleRequest::toModule)
                        .map(module -> module.inSkill(aliases.canonical(module.skill())))
                        .toList(),
                document.curricula().stream()
                        .map(entry -> new Sequence(named(entry.curriculum(), aliases), entry.published()))
                        .toList(),
                document.workMoments().stream().map(MomentEntry::moment).toList());
    }

    /** The catalogue as it would be with all of it but the ratings of moments. */
    Catalogue into(Catalogue now) {
        Map<String, Curriculum> holding = now.curricula().stream().collect(toMap(Curriculum::key, Function.identity()));
        curricula.stream()
                .filter(Sequence::published)
                .map(Sequence::curriculum)
                .forEach(curriculum -> holding.put(curriculum.key(), curriculum));
        return now.with(modules).under(holding.values());
    }

    /** The same with its ratings too. */
    Catalogue rating(Catalogue catalogue) {
        Map<String, WorkMoment> rated = new HashMap<>(catalogue.workMoments().rated());
        moments.forEach(moment -> rated.put(moment.key(), moment));
        return catalogue.weighing(new WorkMoments(rated));
    }

    private static Curriculum named(Curriculum known, Aliases aliases) {
        List<Block> blocks = known.blocks().stream()
                .map(block -> new Block(aliases.canonical(block.skill()), block.modules()))
                .toList();
        return new Curriculum(known.key(), known.name(), known.roles(), blocks, known.rules(), known.replacements());
    }
}
