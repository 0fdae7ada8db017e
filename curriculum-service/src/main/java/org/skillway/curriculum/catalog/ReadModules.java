package org.skillway.curriculum.catalog;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.skillway.curriculum.catalog.Modules.Changed;
import org.skillway.curriculum.catalog.domain.Catalogue;
import org.skillway.curriculum.catalog.domain.Module;
import org.skillway.curriculum.target.RoleMaps;
import org.skillway.curriculum.target.domain.Requirement;
import org.skillway.platform.access.Caller;
import org.skillway.platform.rest.Cursors;
import org.skillway.platform.rest.Page;

/**
 * Lists modules: which, the catalogue in memory says, and each is read as it is stored, so that its version is that of what is
 * shown.
 *
 * <p>Without a time they come by key. With one, what changed first comes first, so that what changes while somebody leafs
 * through stands on a page to come, and whoever asks again with the latest {@code changedAt} they got misses nothing ({@code
 * V190}).
 */
@ApplicationScoped
class ReadModules {

    private static final String BY_KEY = "modules";
    private static final String BY_CHANGE = "modules changed";

    @Inject
    Modules modules;

    @Inject
    Catalogues catalogues;

    @Inject
    RoleMaps roleMaps;

    @Inject
    Cursors cursors;

    @Inject
    Caller caller;

    Optional<ModuleView> of(String key) {
        return modules.listed(List.of(key)).stream().map(this::view).findFirst();
    }

    Page<ModuleView> page(ModuleQuery query, int limit, @Nullable String cursor) {
        Page<String> keys = query.updatedSince() == null
                ? byKey(query, limit, cursor)
                : byChange(query, query.updatedSince(), limit, cursor);
        return new Page<>(modules.listed(keys.data()).stream().map(this::view).toList(), keys.nextCursor());
    }

    private Page<String> byKey(ModuleQuery query, int limit, @Nullable String cursor) {
        String after = cursors.keyOf(BY_KEY, cursor, "");
        Catalogue catalogue = catalogues.now();
        List<String> keys = asked(
                        query,
                        catalogue,
                        catalogue.modules().stream()
                                .filter(module -> module.key().compareTo(after) > 0))
                .map(Module::key)
                .limit(limit + 1L)
                .toList();
        return Page.of(keys, limit, last -> cursors.after(BY_KEY, last));
    }

    private Page<String> byChange(ModuleQuery query, Instant since, int limit, @Nullable String cursor) {
        Changed after = Changed.parse(
                cursors.keyOf(BY_CHANGE, cursor, Changed.before(since).place()));
        List<Changed> changed = modules.changed(after);
        // Read later than what changed, so that it has all of it.
        Catalogue catalogue = catalogues.now();
        Set<String> asked = asked(
                        query, catalogue, changed.stream().flatMap(each -> catalogue.module(each.key()).stream()))
                .map(Module::key)
                .collect(toSet());
        List<Changed> found = changed.stream()
                .filter(each -> asked.contains(each.key()))
                .limit(limit + 1L)
                .toList();
        return Page.of(found, limit, last -> cursors.after(BY_CHANGE, last.place()))
                .map(Changed::key);
    }

    private Stream<Module> asked(ModuleQuery query, Catalogue catalogue, Stream<Module> some) {
        String skill = query.skill() == null ? null : catalogue.aliases().canonical(query.skill());
        Set<String> ofRole = query.role() == null ? Set.of() : skillsOf(query.role(), catalogue);
        return some.filter(module -> query.asksFor(module, catalogue.standings().of(module.key()), skill, ofRole));
    }

    private Set<String> skillsOf(String role, Catalogue catalogue) {
        return Stream.ofNullable(roleMaps.stored().get(role))
                .flatMap(map -> map.skills().stream())
                .map(Requirement::skill)
                .map(catalogue.aliases()::canonical)
                .collect(toSet());
    }

    private ModuleView view(Modules.Listed listed) {
        return ModuleView.of(listed, AnswerKey.isKnownTo(caller), null);
    }
}
