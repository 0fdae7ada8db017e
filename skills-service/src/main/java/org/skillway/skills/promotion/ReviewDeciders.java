package org.skillway.skills.promotion;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.skillway.skills.promotion.domain.DeciderReview;
import org.skillway.skills.promotion.domain.DeciderReview.Signed;
import org.skillway.skills.promotion.domain.Ruling;

/** Looks at how those who sign go about it. */
@ApplicationScoped
class ReviewDeciders {

    /** Years of judgments in a company of some hundred. */
    private static final int LAST = 1_000;

    @Inject
    Judgments judgments;

    List<DeciderReview> run(Instant at) {
        var rows = judgments.last(at, LAST);
        var signatures =
                judgments.signaturesOf(rows.stream().map(row -> row.judgmentId).toList(), at);
        return DeciderReview.of(rows.stream()
                .flatMap(row -> signed(row, signatures.getOrDefault(row.judgmentId, List.of())))
                .toList());
    }

    /** The second could sign once the first had. */
    private static Stream<Signed> signed(JudgmentRow row, List<SignatureRow> signatures) {
        return IntStream.range(0, signatures.size()).mapToObj(place -> {
            var one = signatures.get(place);
            var since = place == 0 ? row.openedAt : signatures.get(place - 1).signedAt;
            return new Signed(
                    one.signerId,
                    one.signedBy,
                    one.signedAt,
                    Ruling.of(one.verdict),
                    row.supported,
                    Duration.between(since, one.signedAt));
        });
    }
}
