package org.skillway.skills.promotion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.Recorded;
import org.skillway.skills.promotion.domain.JudgmentState;

/** What is judged of people, with all signatures. Only added to. */
@ApplicationScoped
class Judgments {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<JudgmentRow, UUID> {}

    @ApplicationScoped
    static class Signatures implements PanacheRepositoryBase<SignatureRow, UUID> {}

    @ApplicationScoped
    static class Rules implements PanacheRepositoryBase<PromotionRuleRow, String> {}

    @Inject
    Rows rows;

    @Inject
    Signatures signatures;

    @Inject
    Rules rules;

    static JudgmentState state(JudgmentRow row, List<SignatureRow> signatures) {
        return JudgmentState.of(
                row.secondSigner,
                signatures.stream().map(SignatureRow::signature).toList());
    }

    JudgmentRow require(UUID judgmentId) {
        return rows.findByIdOptional(judgmentId)
                .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND, "No judgment " + judgmentId + "."));
    }

    /** As it was on record at a time. */
    JudgmentRow require(UUID judgmentId, Instant at) {
        var row = require(judgmentId);
        if (row.openedAt.isAfter(at)) {
            throw new Problem(ProblemCode.NOT_FOUND, "Judgment " + judgmentId + " was not opened by then.");
        }
        return row;
    }

    /** Of one judgment, in the order of signing. */
    List<SignatureRow> signaturesOf(UUID judgmentId) {
        return signatures.list("judgmentId = ?1 order by signedAt, signatureId", judgmentId);
    }

    /** Judgments as they were on record at a time. */
    List<JudgmentView> views(List<JudgmentRow> judgments, Instant at) {
        var signed = signaturesOf(judgments.stream().map(row -> row.judgmentId).toList(), at);
        return judgments.stream()
                .map(row -> JudgmentView.of(row, signed.getOrDefault(row.judgmentId, List.of())))
                .toList();
    }

    /** By judgment, what was signed by a time, in the order of signing. */
    Map<UUID, List<SignatureRow>> signaturesOf(Collection<UUID> judgmentIds, Instant at) {
        return signatures
                .list(
                        "judgmentId in ?1 and signedAt <= ?2 order by signedAt, signatureId",
                        List.copyOf(judgmentIds),
                        at)
                .stream()
                .collect(Collectors.groupingBy(row -> row.judgmentId));
    }

    /** Of people, opened by a time, newest first. */
    List<JudgmentRow> of(Collection<UUID> personIds, Instant at) {
        return rows.list("personId in ?1 and openedAt <= ?2 order by judgmentId desc", List.copyOf(personIds), at);
    }

    /** Of the same kind about the same person and role, whether decided or not. */
    List<JudgmentRow> like(UUID personId, String kind, @Nullable String role) {
        return rows.list(
                "personId = ?1 and kind = ?2 and coalesce(role, '') = ?3", personId, kind, role == null ? "" : role);
    }

    /** Newest first, before an id; ids rise with time: what was opened by the end of a stretch, and opened or signed in it. */
    List<JudgmentRow> page(UUID personId, UUID before, Recorded recorded, int limit) {
        return rows.find(
                        "from JudgmentRow j where j.personId = ?1 and j.judgmentId < ?2 and j.openedAt <= ?4 and (j.openedAt >= ?3"
                                + " or exists (select 1 from SignatureRow s where s.judgmentId = j.judgmentId"
                                + " and s.signedAt between ?3 and ?4)) order by j.judgmentId desc",
                        personId,
                        before,
                        recorded.since(),
                        recorded.until())
                .page(0, limit)
                .list();
    }

    /** The last so many of the tenant that were opened by a time. */
    List<JudgmentRow> last(Instant at, int limit) {
        return rows.find("openedAt <= ?1 order by judgmentId desc", at)
                .page(0, limit)
                .list();
    }

    /** Whether two had to sign a promotion into a role at a time. */
    boolean secondSigner(String role, Instant at) {
        return rules.getSession()
                .createNativeQuery("""
                        select v.second_signer from promotion_rule_version v
                         where v.tenant = current_tenant() and v.role = :role and v.updated_at <= :at
                         order by v.version desc limit 1
                        """, Boolean.class)
                .setParameter("role", role)
                .setParameter("at", at)
                .getResultStream()
                .findFirst()
                .orElse(false);
    }

    Optional<PromotionRuleRow> rule(String role) {
        return rules.findByIdOptional(role);
    }

    /** The rule for a change: whoever else wants to change it waits until the transaction ends. */
    Optional<PromotionRuleRow> lockedRule(String role) {
        rules.getSession()
                .createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(current_tenant() || '/promotion-rule/' || :role, 0))::text",
                        String.class)
                .setParameter("role", role)
                .getSingleResult();
        return rule(role);
    }

    void add(PromotionRuleRow row) {
        rules.persist(row);
    }

    void add(JudgmentRow row) {
        rows.persist(row);
    }

    void add(SignatureRow row) {
        signatures.persist(row);
    }
}
