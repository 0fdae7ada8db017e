package org.skillway.skills.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.skillway.skills.coverage.domain.Asset;
import org.skillway.skills.coverage.domain.Coverage;
import org.skillway.skills.profile.domain.Moment;
import org.skillway.skills.taxonomy.SkillMerged;

/** The modules of the catalogue, by the skill that they are for. */
@ApplicationScoped
public class Assets {

    private static final String MERGE = """
        insert into learning_asset_version (tenant, module, known_at, true_at, kind, skill, level, minutes, retired)
        select tenant, module, cast(:now as timestamptz), cast(:now as timestamptz), kind, cast(:into as text), level, minutes, false
          from learning_asset where tenant = current_tenant() and skill = :from
        """;

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AssetRow, String> {}

    @ApplicationScoped
    static class Versions implements PanacheRepositoryBase<AssetVersionRow, AssetVersionRow.Key> {}

    @Inject
    Rows rows;

    @Inject
    Versions versions;

    @Inject
    Clock clock;

    /** By skill; one for which there is nothing is left out. */
    public Map<String, Coverage> of(Collection<String> skills) {
        return bySkill(rows.list("skill in ?1", List.copyOf(skills)).stream().map(AssetRow::asset));
    }

    /** Of every skill for which there is anything. */
    Map<String, Coverage> all() {
        return bySkill(rows.listAll().stream().map(AssetRow::asset));
    }

    /** As the other, as it was at a moment. */
    public Map<String, Coverage> asOf(Collection<String> skills, Moment moment) {
        return bySkill(versions
                .list(
                        "from AssetVersionRow a where a.skill in ?1 and not a.retired and a.knownAt = (select max(v.knownAt) from AssetVersionRow v"
                                + " where v.module = a.module and v.trueAt <= ?2 and v.knownAt <= ?3)",
                        List.copyOf(skills),
                        moment.asOf(),
                        moment.knownAt())
                .stream()
                .map(AssetVersionRow::asset));
    }

    private static Map<String, Coverage> bySkill(Stream<Asset> assets) {
        return assets.sorted(Comparator.comparing(Asset::module))
                .collect(Collectors.groupingBy(
                        Asset::skill, Collectors.collectingAndThen(Collectors.toList(), Coverage::new)));
    }

    void onMerge(@Observes SkillMerged merge) {
        rows.getSession()
                .createNativeMutationQuery(MERGE)
                .setParameter("now", clock.instant())
                .setParameter("into", merge.into())
                .setParameter("from", merge.from())
                .executeUpdate();
        rows.update("skill = ?1 where skill = ?2", merge.into(), merge.from());
    }

    /** Gone from the catalogue from now on. */
    void remove(String module) {
        rows.findByIdOptional(module).ifPresent(row -> {
            var now = clock.instant();
            versions.persist(AssetVersionRow.retired(row.asset(), now));
            rows.delete(row);
        });
    }

    /** What was told at a time counts from when it is known, should another clock be ahead. */
    void put(Asset asset, Instant toldAt) {
        var row = rows.findByIdOptional(asset.module()).orElseGet(() -> new AssetRow(asset.module()));
        row.become(asset, toldAt);
        rows.persist(row);
        var now = clock.instant();
        versions.persist(new AssetVersionRow(asset, toldAt.isBefore(now) ? toldAt : now, now));
    }
}
