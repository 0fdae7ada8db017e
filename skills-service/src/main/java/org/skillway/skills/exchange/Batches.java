package org.skillway.skills.exchange;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.skillway.platform.audit.Audit;
import org.skillway.skills.taxonomy.Skills;

/** Writes in batches, or not at all. */
final class Batches {

    private final Skills skills;
    private final Audit audit;
    private final String subject;
    private final boolean dryRun;

    Batches(Skills skills, Audit audit, String subject, boolean dryRun) {
        this.skills = skills;
        this.audit = audit;
        this.subject = subject;
        this.dryRun = dryRun;
    }

    <T> void each(Collection<T> things, int size, Consumer<List<T>> write) {
        var left = List.copyOf(things);
        for (var from = 0; !dryRun && from < left.size(); from += size) {
            var batch = left.subList(from, Math.min(left.size(), from + size));
            QuarkusTransaction.requiringNew().run(() -> {
                skills.lock();
                write.accept(batch);
                audit.wrote("taxonomy.import", subject);
            });
        }
    }
}
