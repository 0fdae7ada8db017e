package org.skillway.skills.promotion;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Type;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.skillway.skills.promotion.domain.JudgmentState;

/** What was put forward, the forecast as it was then, and what named people made of it. */
@Type("Judgment")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record JudgmentView(
        UUID judgmentId,
        UUID personId,

        @Schema(description = "promotion or high-potential.")
        String kind,

        @Nullable String role,

        @Schema(description = "open, awaiting-second-signature, approved or declined.")
        String state,

        @Nullable Instant decidedAt,
        @Nullable ForecastThen forecast,
        boolean secondSigner,
        String openedBy,
        String reason,
        Instant openedAt,
        List<SignatureView> signatures) {

    /** What the machine forecast when it was put forward. Guidance: the verdict may be another. */
    @Type("ForecastThen")
    public record ForecastThen(UUID findingId, double probability, boolean supported) {}

    /** A named person's verdict. */
    @Type("JudgmentSignature")
    public record SignatureView(
            @Schema(description = "approve or decline.") String verdict,
            String signedBy,
            String role,
            String relation,
            String reason,
            Instant signedAt) {}

    static JudgmentView of(JudgmentRow row, List<SignatureRow> signatures) {
        var state = Judgments.state(row, signatures);
        return new JudgmentView(
                row.judgmentId,
                row.personId,
                row.kind,
                row.role,
                state.code(),
                state instanceof JudgmentState.Decided decided ? decided.last().signedAt() : null,
                row.findingId == null || row.probability == null || row.supported == null
                        ? null
                        : new ForecastThen(row.findingId, row.probability, row.supported),
                row.secondSigner,
                row.openedBy,
                row.reason,
                row.openedAt,
                signatures.stream()
                        .map(one -> new SignatureView(
                                one.verdict, one.signedBy, one.signerRole, one.relation, one.reason, one.signedAt))
                        .toList());
    }
}
