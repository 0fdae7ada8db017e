package org.skillway.skills.alias;

import jakarta.inject.Inject;
import jakarta.transaction.TransactionScoped;
import java.util.HashMap;
import java.util.Map;
import org.skillway.skills.taxonomy.Skills;

/** What keys stand for until the transaction at hand ends: it lets merges wait, and asks for each key once. */
@TransactionScoped
public class HeldNames {

    private final Map<String, StoredAliases.Named> known = new HashMap<>();
    private boolean held;

    @Inject
    Skills skills;

    @Inject
    StoredAliases aliases;

    /** As {@link StoredAliases#named}; by another's decision none of it changes before the transaction ends. */
    public StoredAliases.Named named(String key) {
        if (!held) {
            skills.holdMerges();
            held = true;
        }
        return known.computeIfAbsent(key, aliases::named);
    }
}
