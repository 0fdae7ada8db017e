package org.skillway.curriculum.team;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.approval.Approvals.Approver;
import org.skillway.curriculum.budget.domain.Weeks;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.guide.PathView.SuggestionView;
import org.skillway.curriculum.guide.StepView;
import org.skillway.curriculum.guide.WaitingView;
import org.skillway.curriculum.learner.LearnersInSight.SeenLearner;
import org.skillway.curriculum.learner.SeenLearners.ReadLearner;
import org.skillway.curriculum.learner.domain.Learner.Approval;
import org.skillway.curriculum.target.domain.Target;
import org.skillway.curriculum.upnext.UpNext;

/** Where one learner is. */
public record TeamLearnerView(
        UUID personId,

        @Schema(description = "The team they are in; null where they are in none.") @Nullable
        String team,

        @Schema(description = "Whether they work here; else they are listed because something changed.")
        boolean active,

        int pathVersion,
        String outcome,

        @Schema(description = "What the next step is at this moment, as GET next-step says it.") @Nullable
        StepView nextStep,

        @Schema(description = "What their roles ask for that is not reached yet, what is due first first.")
        List<OpenTargetView> openTargets,

        @Schema(description = "What is to be learned and is not on the path, as GET path says it.")
        List<WaitingView> waiting,

        @Schema(description = "In which skills a person should help.")
        List<SuggestionView> suggestions,

        @Schema(
                description =
                        "Of this week's approved minutes, where they live: at their own pace for themselves, and for everybody"
                                + " else in the modules' own minutes.")
        int minutesSpent,

        @Schema(description = "A week; the usual ones where nobody approved others.")
        int minutesApproved,

        @Schema(description = "Whether somebody approved these minutes; else they are the usual ones.")
        boolean budgetApproved,

        @Schema(description = "Who did, by user name; null where nobody did, or it is not known any more.") @Nullable
        String budgetApprovedBy,

        @Schema(description = "Null as budgetApprovedBy is.") @Nullable
        Instant budgetApprovedAt) {

    public record OpenTargetView(String skill, double level, LocalDate due, boolean critical) {

        private static OpenTargetView of(Target target) {
            return new OpenTargetView(target.skill(), target.level().value(), target.due(), target.critical());
        }
    }

    static TeamLearnerView of(
            SeenLearner seen, Optional<Approver> latest, UpNext next, Catalogue catalogue, Instant now) {
        ReadLearner read = seen.read();
        Approval approval = read.learner().approval();
        Optional<Approver> approver = latest.filter(each -> each.of(approval));
        return new TeamLearnerView(
                seen.personId(),
                seen.team(),
                seen.active(),
                read.path().version(),
                read.path().path().outcome().code(),
                StepView.of(next, read.path().own()),
                read.openTargets(now).stream().map(OpenTargetView::of).toList(),
                WaitingView.of(read.path().path(), read.path().own()),
                SuggestionView.of(read.path().path(), read.path().own()),
                read.spent(catalogue).in(Weeks.mondayOf(next.today())),
                approval.budget().minutesPerWeek(),
                approval.given(),
                approver.map(Approver::by).orElse(null),
                approver.map(Approver::at).orElse(null));
    }
}
