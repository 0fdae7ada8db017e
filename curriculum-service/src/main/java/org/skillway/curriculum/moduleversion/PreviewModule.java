package org.skillway.curriculum.moduleversion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.catalog.FindingView;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Finding;
import org.skillway.curriculum.catalog.domain.Linter;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.impact.PathImpactView;
import org.skillway.curriculum.impact.PreviewImpact;
import org.skillway.curriculum.impact.domain.Impact;
import org.skillway.curriculum.moduleversion.domain.ModuleChange;

/** Foresees what publishing a module would change: of itself, and of whose paths. */
@ApplicationScoped
class PreviewModule {

    @Inject
    Catalogues catalogues;

    @Inject
    PreviewImpact previewImpact;

    ModulePreviewView of(Module incoming) {
        Catalogue now = catalogues.stored();
        Module module = incoming.inSkill(now.aliases().canonical(incoming.skill()));
        Catalogue then = now.with(List.of(module));
        Optional<Module> known = now.module(module.key());
        List<Finding> findings = Linter.findings(module, then);
        boolean refused = findings.stream().anyMatch(Finding::refuses);
        // What breaks the catalogue's rules may never end to plan; its findings say enough.
        Impact impact = refused ? new Impact(0) : previewImpact.of(now, then);
        return new ModulePreviewView(
                refused ? "refused" : result(module, known),
                known.map(before -> ModuleChangeView.of(ModuleChange.between(before, module)))
                        .orElse(null),
                findings.stream().map(FindingView::of).toList(),
                PathImpactView.of(impact));
    }

    private static String result(Module module, Optional<Module> known) {
        return known.map(before -> before.equals(module) ? "unchanged" : "updated")
                .orElse("created");
    }
}
