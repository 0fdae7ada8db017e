package org.skillway.metrics.source;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.skillway.metrics.signal.domain.Mapping;
import org.skillway.metrics.signal.domain.Preset;
import org.skillway.metrics.signal.domain.Verifier;
import org.skillway.platform.tenancy.TenantRow;

/** A tool that reports signals, with the purpose it serves and what the people it reports on were told. */
@Entity
@Table(name = "signal_source")
class SignalSource extends TenantRow {

    @Id
    UUID id = new UUID(0, 0);

    String key = "";

    @Enumerated(EnumType.STRING)
    Preset preset = Preset.GENERIC;

    @Enumerated(EnumType.STRING)
    Verifier verifier = Verifier.BEARER;

    String sealedSecret = "";

    @Nullable
    String mapping;

    String purpose = "";

    String notice = "";

    @Version
    long version;

    /** Its own mapping, or that of the preset. */
    Mapping effectiveMapping() {
        return mapping == null ? preset.mapping() : new Mapping(mapping);
    }
}
