package org.skillway.curriculum.catalog;

import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.catalog.domain.Finding;

/** What the linter found, as authors read it. */
@Schema(description = "Severity 'refused' keeps a module out of the catalogue, 'warned' does not.")
public record FindingView(String rule, String severity, String pointer, String asks, String advice) {

    public static FindingView of(Finding finding) {
        return new FindingView(
                finding.rule(),
                finding.severity().name().toLowerCase(Locale.ROOT),
                finding.pointer(),
                finding.asks(),
                finding.advice());
    }

    static List<FindingView> of(List<Finding> findings) {
        return findings.stream().map(FindingView::of).toList();
    }
}
