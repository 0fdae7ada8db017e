package org.skillway.skills.coverage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import org.skillway.platform.access.Caller;
import org.skillway.platform.audit.Audit;
import org.skillway.skills.coverage.domain.MissingContent;
import org.skillway.skills.coverage.domain.OpenGap;

/** Finds what the people in the caller's sight have to learn and nothing teaches. */
@ApplicationScoped
class ReadMissingContent {

    @Inject
    OpenGaps openGaps;

    @Inject
    Assets assets;

    @Inject
    Audit audit;

    @Inject
    Caller caller;

    @Inject
    Clock clock;

    MissingContentView run() {
        audit.read("missing-content.read", "reach/" + caller.reach());
        var gaps = openGaps.inSight(LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        var skills = gaps.stream().map(OpenGap::skill).collect(Collectors.toSet());
        return MissingContentView.of(gaps.size(), MissingContent.of(gaps, assets.of(skills)));
    }
}
