package org.skillway.curriculum.exchange;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
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
import org.skillway.curriculum.exchange.CatalogueDocument.CurriculumEntry;
import org.skillway.curriculum.exchange.CatalogueDocument.MomentEntry;
import org.skillway.curriculum.exchange.ImportReport.Entry;
import org.skillway.curriculum.impact.PathImpactView;
import org.skillway.curriculum.impact.PreviewImpact;
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

    @Inject
    PreviewImpact previewImpact;

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

    /** What the document would do, entry by entry and to paths; writes nothing but whose path was looked at. */
    ImportReport foresee(CatalogueDocument document) {
        Catalogue now = catalogues.stored();
        Incoming incoming = Incoming.of(document, now.aliases());
        List<Entry> entries = entries(incoming, now);
        // What breaks the catalogue's rules may never end to plan.
        return ImportReport.foreseen(
                entries,
                entries.stream().anyMatch(Entry::refused)
                        ? null
                        : PathImpactView.of(previewImpact.of(now, incoming.rating(incoming.into(now)))));
    }

    @Transactional
    public ImportReport take(CatalogueDocument document) {
        Catalogue now = catalogues.stored();
        Incoming incoming = Incoming.of(document, now.aliases());
        List<Entry> entries = entries(incoming, now);
        refuse(entries);
        List<Integer> changed = IntStream.range(0, incoming.modules().size())
                .filter(i -> entries.get(i).changes())
                .boxed()
                .toList();
        if (!changed.isEmpty()) {
            publishModules.publishAll(
                    changed.stream().map(incoming.modules()::get).toList(), i -> "/modules/" + changed.get(i));
        }
        incoming.curricula().stream().filter(entry -> !isKnown(entry)).forEach(this::take);
        int moments = entries.size() - incoming.moments().size();
        IntStream.range(moments, entries.size())
                .filter(i -> entries.get(i).changes())
                .forEach(i -> rateMoment.rate(incoming.moments().get(i - moments), known -> {}));
        return ImportReport.taken(entries);
    }

    private void take(Incoming.Sequence entry) {
        editCurricula.edit(entry.curriculum(), known -> {});
        if (entry.published()) {
            publishCurricula.publish(entry.curriculum().key(), NOTE, known -> {});
        }
    }

    /** The modules in their order, then the curricula in theirs; the moments come after them. */
    private List<Entry> entries(Incoming incoming, Catalogue now) {
        Catalogue then = incoming.into(now);
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < incoming.modules().size(); i++) {
            Module module = incoming.modules().get(i);
            Optional<Module> known = now.module(module.key());
            entries.add(entry(
                    "/modules/" + i,
                    module.key(),
                    result(known.isPresent(), known.filter(module::equals).isPresent()),
                    twice(seen.add("module/" + module.key()), Linter.findings(module, then))));
        }
        for (int i = 0; i < incoming.curricula().size(); i++) {
            Incoming.Sequence each = incoming.curricula().get(i);
            String key = each.curriculum().key();
            entries.add(entry(
                    "/curricula/" + i,
                    key,
                    result(curricula.of(key).isPresent(), isKnown(each)),
                    twice(seen.add(each.published() + "/" + key), findings(each, then))));
        }
        entries.addAll(moments(incoming.moments()));
        return entries;
    }

    private List<Entry> moments(List<WorkMoment> asked) {
        Map<String, WorkMoment> known = rated().collect(toMap(WorkMoment::key, Function.identity()));
        Set<String> seen = new HashSet<>();
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < asked.size(); i++) {
            WorkMoment moment = asked.get(i);
            entries.add(entry(
                    "/workMoments/" + i,
                    moment.key(),
                    result(known.containsKey(moment.key()), moment.equals(known.get(moment.key()))),
                    twice(seen.add(moment.key()), List.of())));
        }
        return entries;
    }

    /** What keeps it from holding; a draft may be unfinished. */
    private static List<Finding> findings(Incoming.Sequence each, Catalogue then) {
        return !each.published()
                ? List.of()
                : CurriculumLinter.findings(each.curriculum(), then).stream()
                        .map(found -> found.within("/content"))
                        .toList();
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

    private boolean isKnown(Incoming.Sequence entry) {
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
