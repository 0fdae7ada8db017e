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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.ProblemCode;
import org.skillway.skills.organisation.Recorded;
import org.skillway.skills.organisation.Standpoints;
import org.skillway.skills.promotion.domain.JudgmentState;

/** What is judged of people, with all signatures. Only added to. */
@ApplicationScoped
public class Judgments {

    private static final String LATEST = """
        select n.* from (
            select j.*, row_number() over (partition by j.person_id order by j.judgment_id desc) as nth
              from judgment j
             where j.tenant = current_tenant() and j.person_id in (:ids) and j.judgment_id < :before and j.opened_at <= :at) n
         where n.nth <= :limit order by n.person_id, n.nth
        """;

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
        return rows.findByIdOptional(judgmentId).orElseThrow(() -> absent(judgmentId));
    }

    /** The one answer for "not there", "not yet" and "not for you". */
    static Problem absent(UUID judgmentId) {
        return new Problem(ProblemCode.NOT_FOUND, "No judgment " + judgmentId + ".");
    }

    /** As it was on record at a time. */
    JudgmentRow require(UUID judgmentId, Instant at) {
        var row = require(judgmentId);
        if (row.openedAt.isAfter(at)) {
            throw absent(judgmentId);
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

    /** These judgments as they stand. */
    public List<JudgmentView> views(Collection<UUID> judgmentIds) {
        return views(rows.list("judgmentId in ?1", List.copyOf(judgmentIds)), Standpoints.FOR_EVER);
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

    /** Up to so many of each person opened by a time, newest first, before an id. */
    Map<UUID, List<JudgmentRow>> latest(Collection<UUID> personIds, UUID before, Instant at, int limit) {
        return rows
                .getSession()
                .createNativeQuery(LATEST, JudgmentRow.class)
                .setParameterList("ids", personIds)
                .setParameter("before", before)
                .setParameter("at", at)
                .setParameter("limit", limit)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(row -> row.personId));
    }

    /** Whether somebody was held to be of high potential at a time: what was decided last, by person; nothing was of the others. */
    Map<UUID, JudgmentView> highPotential(Collection<UUID> personIds, Instant at) {
        var opened = rows.list(
                "personId in ?1 and kind = ?2 and openedAt <= ?3 order by judgmentId",
                List.copyOf(personIds),
                JudgmentRow.HIGH_POTENTIAL,
                at);
        return views(opened, at).stream()
                .filter(view -> view.decidedAt() != null)
                .collect(Collectors.toMap(JudgmentView::personId, Function.identity(), (earlier, later) -> later));
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
