package org.skillway.platform.contract;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.MethodInfo;

/** Completes the OpenAPI document with what holds for every endpoint, so that no endpoint has to say it. */
@OpenApiFilter(stages = RunStage.BUILD)
public class Contract implements OASFilter {

    private static final String BEARER = "bearer";

    private final Shapes shapes;
    private final Map<String, List<String>> rolesByOperation;

    public Contract(IndexView index) {
        shapes = new Shapes(index);
        rolesByOperation = rolesByOperation(index);
    }

    @Override
    public Schema filterSchema(Schema schema) {
        return Shapes.plain(schema);
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.setServers(List.of(OASFactory.createServer().url("/")));
        var components = api.getComponents();
        components.setSchemas(shapes.complete(components.getSchemas()));
        components.setSecuritySchemes(Map.of(BEARER, bearer()));
        var shared = new Shared(components);
        api.getPaths().getPathItems().forEach((path, item) -> complete(path, item, shared));
        shared.sort();
        api.setTags(tags(api));
        rewrite(api);
    }

    private static void rewrite(OpenAPI api) {
        var rewritten = Rewritten.of(api);
        api.setComponents(rewritten.getComponents());
        api.setPaths(rewritten.getPaths());
    }

    private void complete(String path, PathItem item, Shared shared) {
        item.getOperations().forEach((verb, operation) -> {
            var roles = rolesByOperation.get(operation.getOperationId());
            if (roles == null || operation.getSummary() == null) {
                throw new IllegalStateException("%s %s has no operationId or no summary".formatted(verb, path));
            }
            operation.setTags(List.of(resource(path)));
            restrict(operation, roles);
            Answers.of(path, item, verb, operation).complete(shared);
        });
        // Last, because answers follow from what parameters are called and a reference has no name.
        item.getOperations().values().stream()
                .filter(operation -> operation.getParameters() != null)
                .forEach(operation -> operation.setParameters(operation.getParameters().stream()
                        .map(shared::parameter)
                        .toList()));
    }

    private static void restrict(Operation operation, List<String> roles) {
        if (roles.isEmpty()) {
            operation.setSecurity(List.of());
        } else {
            operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
            operation.setDescription("For the roles `" + String.join("`, `", roles) + "`.");
        }
    }

    /** {@code /v1/people/{personId}/gaps} and {@code /v1/people:import} are about {@code people}. */
    private static String resource(String path) {
        return path.split("[/:]", -1)[2];
    }

    private static List<Tag> tags(OpenAPI api) {
        return api.getPaths().getPathItems().keySet().stream()
                .map(Contract::resource)
                .distinct()
                .sorted()
                .map(resource -> OASFactory.createTag().name(resource))
                .toList();
    }

    private static SecurityScheme bearer() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of your OpenID provider: RS256, audience `skillway`, with the claims"
                        + " `preferred_username`, `tenant` and `roles`.");
    }

    private static Map<String, List<String>> rolesByOperation(IndexView index) {
        Map<String, MethodInfo> methods = new HashMap<>();
        for (var annotation : index.getAnnotations(org.eclipse.microprofile.openapi.annotations.Operation.class)) {
            var method = annotation.target().asMethod();
            var other = methods.put(annotation.value("operationId").asString(), method);
            if (other != null && !other.toString().equals(method.toString())) {
                throw new IllegalStateException("%s and %s have one operationId".formatted(other, method));
            }
        }
        return methods.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> roles(entry.getValue())));
    }

    private static List<String> roles(MethodInfo method) {
        AnnotationInstance allowed = method.annotation(RolesAllowed.class);
        return allowed == null ? List.of() : Arrays.asList(allowed.value().asStringArray());
    }
}
