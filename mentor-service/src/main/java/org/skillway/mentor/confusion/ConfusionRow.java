package org.skillway.mentor.confusion;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.mentor.Kebab;
import org.skillway.mentor.confusion.domain.Confusion;
import org.skillway.mentor.confusion.domain.Tag;
import org.skillway.mentor.confusion.domain.Witness;
import org.skillway.platform.tenancy.TenantRow;

/** A {@link Confusion} as it is stored. */
@Entity
@Table(name = "confusion")
@SuppressWarnings("NullAway.Init") // Hibernate fills what the other constructor does not
class ConfusionRow extends TenantRow {

    @Id
    private UUID id;

    private UUID personId;
    private String skill;
    private @Nullable String module;
    private String concept;
    private String tag;
    private String witness;
    private Instant taggedAt;

    protected ConfusionRow() {}

    ConfusionRow(Confusion confusion) {
        id = confusion.id();
        personId = confusion.personId();
        skill = confusion.skill();
        module = confusion.module();
        concept = confusion.concept();
        tag = Kebab.of(confusion.tag());
        witness = Kebab.of(confusion.by());
        taggedAt = confusion.at();
    }

    Confusion confusion() {
        return new Confusion(
                id,
                personId,
                skill,
                module,
                concept,
                Kebab.parse(Tag.class, tag),
                Kebab.parse(Witness.class, witness),
                taggedAt);
    }
}
