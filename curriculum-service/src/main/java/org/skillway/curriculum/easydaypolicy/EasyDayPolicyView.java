package org.skillway.curriculum.easydaypolicy;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.skillway.curriculum.store.TenantPolicy.Versioned;
import org.skillway.curriculum.workday.EasyDayView;

/** The days of the week on which a company has its people review less. */
@Schema(description = "Version 0 is what holds until somebody decides otherwise: every day is as usual.")
public record EasyDayPolicyView(int version, List<EasyDayView> days) {

    static EasyDayPolicyView of(Versioned<EasyDayPolicy> stored) {
        return new EasyDayPolicyView(
                stored.version(), EasyDayView.of(stored.policy().shares()));
    }
}
