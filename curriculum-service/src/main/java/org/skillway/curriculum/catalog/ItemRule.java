package org.skillway.curriculum.catalog;

import java.util.ArrayList;
import java.util.List;
import org.skillway.curriculum.catalog.domain.Item;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.platform.problem.Problem;
import org.skillway.platform.problem.Problem.Location;

/** What must hold within one module beyond the form of its fields. */
final class ItemRule {

    private ItemRule() {}

    static List<Location> violations(Module module) {
        List<Location> violations = new ArrayList<>();
        for (int i = 0; i < module.items().size(); i++) {
            Item item = module.items().get(i);
            int options = item.options().size();
            if (options == 1) {
                violations.add(Problem.at("/items/" + i + "/options", "A choice needs at least two options."));
            }
            if (item.answer() != null && item.answer() >= options) {
                violations.add(
                        Problem.at("/items/" + i + "/answer", "The index of one of the " + options + " options."));
            }
        }
        if (module.items().stream().map(Item::key).distinct().count()
                < module.items().size()) {
            violations.add(Problem.at("/items", "Each item needs a key of its own."));
        }
        return violations;
    }
}
