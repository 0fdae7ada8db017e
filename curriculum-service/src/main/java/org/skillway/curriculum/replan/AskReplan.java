package org.skillway.curriculum.replan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.skillway.curriculum.catalog.CatalogueChanged;
import org.skillway.curriculum.catalog.Catalogues;
import org.skillway.curriculum.easydaypolicy.EasyDayPolicyChanged;
import org.skillway.curriculum.pacepolicy.PacePolicyChanged;
import org.skillway.curriculum.replan.domain.Concerned;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.platform.chore.WorkWaits;

/** Asks for new plans in the transaction that changes what they rest on; they are made after its commit. */
@ApplicationScoped
public class AskReplan {

    @Inject
    Replans replans;

    @Inject
    Catalogues catalogues;

    @Inject
    RoleMaps roleMaps;

    @Inject
    Event<WorkWaits> workWaits;

    /** Everybody whose path may rest on the skills of which modules changed. */
    void modulesChanged(@Observes CatalogueChanged changed) {
        List<String> roles = new Concerned(changed.skills(), catalogues.stored())
                .roles(roleMaps.stored().values());
        ofHolders(roles, Ground.CATALOGUE, changed.reason());
    }

    /** Everybody of whom a pace is held that counts no more. */
    void paceDecided(@Observes PacePolicyChanged changed) {
        replans.ask(Ground.PACE_POLICY, changed.version(), List.of(), "pace policy version " + changed.version());
        workWaits.fire(new WorkWaits());
    }

    /** Everybody who leaves their easy days to the company. */
    void easyDaysDecided(@Observes EasyDayPolicyChanged changed) {
        replans.ask(
                Ground.EASY_DAY_POLICY, changed.version(), List.of(), "easy day policy version " + changed.version());
        workWaits.fire(new WorkWaits());
    }

    /** The replan of all who hold one of the roles; empty where nobody does. */
    @Transactional(TxType.MANDATORY)
    public Optional<UUID> ofHolders(List<String> roles, Ground ground, String reason) {
        Optional<UUID> asked = replans.ask(ground, roles, reason);
        workWaits.fire(new WorkWaits());
        return asked;
    }
}
