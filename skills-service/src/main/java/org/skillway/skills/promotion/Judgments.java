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

    /** Of one judgment, in the order of signing. */
    List<SignatureRow> signaturesOf(UUID judgmentId) {
        return signaturesOf(List.of(judgmentId)).getOrDefault(judgmentId, List.of());
    }

    /** By judgment, each in the order of signing. */
    Map<UUID, List<SignatureRow>> signaturesOf(Collection<UUID> judgmentIds) {
        return signatures.list("judgmentId in ?1 order by signedAt, signatureId", List.copyOf(judgmentIds)).stream()
                .collect(Collectors.groupingBy(row -> row.judgmentId));
    }

    /** Of people, newest first. */
    List<JudgmentRow> of(Collection<UUID> personIds) {
        return rows.list("personId in ?1 order by judgmentId desc", List.copyOf(personIds));
    }

    /** Of the same kind about the same person and role, whether decided or not. */
    List<JudgmentRow> like(UUID personId, String kind, @Nullable String role) {
        return rows.list(
                "personId = ?1 and kind = ?2 and coalesce(role, '') = ?3", personId, kind, role == null ? "" : role);
    }

    /** Newest first, before an id; ids rise with time. Where a time is given, what was opened or signed since then. */
    List<JudgmentRow> page(UUID personId, UUID before, @Nullable Instant since, int limit) {
        return rows.find(
                        "from JudgmentRow j where j.personId = ?1 and j.judgmentId < ?2 and (j.openedAt >= ?3 or exists (select 1 from SignatureRow s"
                                + " where s.judgmentId = j.judgmentId and s.signedAt >= ?3)) order by j.judgmentId desc",
                        personId,
                        before,
                        since == null ? Instant.EPOCH : since)
                .page(0, limit)
                .list();
    }

    /** The last so many of the tenant. */
    List<JudgmentRow> last(int limit) {
        return rows.find("order by judgmentId desc").page(0, limit).list();
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
