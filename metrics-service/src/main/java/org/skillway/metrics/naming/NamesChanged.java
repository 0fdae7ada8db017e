package org.skillway.metrics.naming;

import java.util.List;
import java.util.UUID;

/** Said inside this service, in the same transaction: these references of a source mean somebody else than before, or nobody. */
public record NamesChanged(UUID sourceId, List<String> refs) {

    public NamesChanged {
        refs = List.copyOf(refs);
    }
}
