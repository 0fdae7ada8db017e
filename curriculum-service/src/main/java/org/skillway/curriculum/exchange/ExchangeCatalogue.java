package org.skillway.curriculum.exchange;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.FindingView;
import org.skillway.curriculum.catalog.ModuleRequest;
import org.skillway.curriculum.catalog.PublishModules;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.catalog.domain.Linter;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.curriculum.Curricula;
import org.skillway.curriculum.curriculum.domain.Curriculum;
import org.skillway.curriculum.exchange.CatalogueDocument.CurriculumEntry;
import org.skillway.curriculum.exchange.CatalogueDocument.MomentEntry;
import org.skillway.curriculum.exchange.ImportReport.Entry;
import org.skillway.curriculum.priority.RateMoment;
import org.skillway.curriculum.release.EditCurricula;
import org.skillway.curriculum.release.PublishCurricula;
import org.skillway.curriculum.release.domain.CurriculumLinter;
import org.skillway.curriculum.workmoment.StoredWorkMoments;
import org.skillway.curriculum.workmoment.StoredWorkMoments.Rated;
import org.skillway.curriculum.workmoment.domain.WorkMoment;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;
import org.skillway.platform.problem.ProblemCode;

/** Takes a catalogue, all of it or nothing, and gives one: what was given, taken again, changes nothing. */
@ApplicationScoped
class ExchangeCatalogue {

    private static final String NOTE = "Imported from a file";

    @Inject
    Catalogues catalogues;

    @Inject
    Curricula curricula;

    @Inject
    StoredWorkMoments workMoments;

    @Inject
    RateMoment rateMoment;

    @Inject
    PublishModules publishModules;

    @Inject
    PublishCurricula publishCurricula;

    @Inject
    EditCurricula editCurricula;

    CatalogueDocument export() {
        Catalogue catalogue = catalogues.stored();
        Stream<CurriculumEntry> published =
                catalogue.curricula().stream().map(curriculum -> CurriculumEntry.of(curriculum, true));
        Stream<CurriculumEntry> drafts = curricula.drafts().stream()
                .filter(draft -> !catalogue.curricula().contains(draft))
                .map(draft -> CurriculumEntry.of(draft, false));
        return new CatalogueDocument(
                catalogue.modules().stream().map(ModuleRequest::of).toList(),
                Stream.concat(published, drafts).toList(),
                rated().map(MomentEntry::of).toList());
    }

    private Stream<WorkMoment> rated() {
        return workMoments.all().stream().map(Rated::moment);
    }

    /** What the document would do, entry by entry; writes nothing. */
    ImportReport foresee(CatalogueDocument document) {
        return ImportReport.of(true, entries(document));
    }

    @Transactional
    public ImportReport take(CatalogueDocument document) {
        List<Entry> entries = entries(document);
        refuse(entries);
        List<Module> changed = new ArrayList<>();
        for (int i = 0; i < document.modules().size(); i++) {
            if (entries.get(i).changes()) {
                changed.add(document.modules().get(i).toModule());
            }
        }
        if (!changed.isEmpty()) {
            publishModules.publishAll(changed);
        }
        document.curricula().stream().filter(entry -> !isKnown(entry)).forEach(this::take);
        document.workMoments().forEach(entry -> rateMoment.rate(entry.moment(), known -> {}));
        return ImportReport.of(false, entries);
    }

    private void take(CurriculumEntry entry) {
        editCurricula.edit(entry.curriculum(), known -> {});
        if (entry.published()) {
            publishCurricula.publish(entry.key(), NOTE, known -> {});
        }
    }

    /** The modules in their order, then the curricula in theirs, then the moments. */
    private List<Entry> entries(CatalogueDocument document) {
        Catalogue now = catalogues.stored();
        Catalogue then = with(now, document);
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < document.modules().size(); i++) {
            Module module = document.modules().get(i).toModule();
            entries.add(entry(
                    "/modules/" + i,
                    module.key(),
                    result(now.module(module.key()).isPresent(), now.modules().contains(module)),
                    twice(seen.add("module/" + module.key()), Linter.findings(module, then))));
        }
        for (int i = 0; i < document.curricula().size(); i++) {
            CurriculumEntry each = document.curricula().get(i);
            List<Finding> findings = each.published() ? CurriculumLinter.findings(each.curriculum(), then) : List.of();
            entries.add(entry(
                    "/curricula/" + i,
                    each.key(),
                    result(curricula.of(each.key()).isPresent(), isKnown(each)),
                    twice(seen.add(each.published() + "/" + each.key()), findings)));
        }
        entries.addAll(moments(document.workMoments()));
        return entries;
    }

    private List<Entry> moments(List<MomentEntry> asked) {
        Map<String, WorkMoment> known = rated().collect(toMap(WorkMoment::key, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            WorkMoment moment = asked.get(i).moment();
            entries.add(entry(
                    "/workMoments/" + i,
                    moment.key(),
                    result(known.containsKey(moment.key()), moment.equals(known.get(moment.key()))),
                    twice(seen.add(moment.key()), List.of())));
        }
        return entries;
    }

    private static String result(boolean there, boolean same) {
        if (same) {
            return "unchanged";
        }
        return there ? "updated" : "created";
    }

    private static List<Finding> twice(boolean first, List<Finding> findings) {
        Finding twice = new Finding(
                "stands-once",
                Finding.Severity.REFUSED,
                "/key",
                "A document holds each thing once.",
                "Keep one of them.");
        return first
                ? findings
                : Stream.concat(findings.stream(), Stream.of(twice)).toList();
    }

    private static Entry entry(String pointer, String key, String result, List<Finding> findings) {
        return new Entry(
                pointer,
                key,
                findings.stream().anyMatch(Finding::refuses) ? "refused" : result,
                findings.stream().map(FindingView::of).toList());
    }

    private static Catalogue with(Catalogue now, CatalogueDocument document) {
        Map<String, Module> modules = now.modules().stream().collect(toMap(Module::key, Function.identity()));
        document.modules().forEach(request -> modules.put(request.key(), request.toModule()));
        Map<String, Curriculum> published =
                now.curricula().stream().collect(toMap(Curriculum::key, Function.identity()));
        document.curricula().stream()
                .filter(CurriculumEntry::published)
                .forEach(entry -> published.put(entry.key(), entry.curriculum()));
        return new Catalogue(modules.values(), published.values()).weighing(now.workMoments());
    }

    private boolean isKnown(CurriculumEntry entry) {
        return (entry.published() ? curricula.published() : curricula.drafts()).contains(entry.curriculum());
    }

    private static void refuse(List<Entry> entries) {
        Location[] broken = entries.stream()
                .flatMap(entry -> entry.findings().stream()
                        .filter(found -> found.severity().equals("refused"))
                        .map(found -> Problem.at(entry.pointer() + found.pointer(), found.advice())))
                .toArray(Location[]::new);
        if (broken.length > 0) {
            throw new Problem(
                    ProblemCode.UNPROCESSABLE,
                    "The catalogue would break its rules; nothing was stored. With dryRun=true there is more on each entry.",
                    broken);
        }
    }
}
