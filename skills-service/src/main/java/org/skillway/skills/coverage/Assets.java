package org.skillway.skills.coverage;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.skillway.skills.coverage.domain.Asset;
import org.skillway.skills.coverage.domain.Coverage;
import org.skillway.skills.taxonomy.SkillMerged;

/** The modules of the catalogue, by the skill that they are for. */
@ApplicationScoped
public class Assets {

    @ApplicationScoped
    static class Rows implements PanacheRepositoryBase<AssetRow, String> {}

    @Inject
    Rows rows;

    /** By skill; one for which there is nothing is left out. */
    public Map<String, Coverage> of(Collection<String> skills) {
        return rows.list("skill in ?1", List.copyOf(skills)).stream()
                .map(AssetRow::asset)
                .collect(Collectors.groupingBy(
                        Asset::skill, Collectors.collectingAndThen(Collectors.toList(), Coverage::new)));
    }

    void onMerge(@Observes SkillMerged merge) {
        rows.update("skill = ?1 where skill = ?2", merge.into(), merge.from());
    }

    void remove(String module) {
        rows.deleteById(module);
    }

    void put(Asset asset, Instant toldAt) {
        var row = rows.findByIdOptional(asset.module()).orElseGet(() -> new AssetRow(asset.module()));
        row.become(asset, toldAt);
        rows.persist(row);
    }
}
