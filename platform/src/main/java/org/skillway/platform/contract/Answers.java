package org.skillway.platform.contract;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.skillway.platform.rest.Idempotency;
import org.skillway.platform.rest.RequestIds;

/** What an operation may answer, read off what it takes. */
record Answers(String path, HttpMethod verb, Operation operation, boolean versioned) {

    /** Declared where a read has a tag and nothing to change. */
    private static final String UNCHANGED = "304";

    static Answers of(String path, PathItem item, HttpMethod verb, Operation operation) {
        return new Answers(path, verb, operation, item.getPUT() != null && takes(item.getPUT(), Shared.IF_MATCH));
    }

    void complete(Shared shared) {
        var answers = OASFactory.createAPIResponses();
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                answers.addAPIResponse(status, success(status, answer, shared));
            } else if (status.equals(UNCHANGED)) {
                answer.addHeader(RequestIds.HEADER, shared.header(RequestIds.HEADER));
                answers.addAPIResponse(status, tagged(answer, shared));
            }
        });
        problems().forEach(status -> answers.addAPIResponse(status, shared.problem(status)));
        operation.setResponses(answers);
    }

    private APIResponse success(String status, APIResponse answer, Shared shared) {
        if (status.equals("201") && answer.getContent() == null) {
            // A PUT that creates answers what one that changes does.
            answer.setContent(operation.getResponses().getAPIResponse("200").getContent());
        }
        answer.addHeader(RequestIds.HEADER, shared.header(RequestIds.HEADER));
        if ((versioned && !status.equals("204")) || operation.getResponses().hasAPIResponse(UNCHANGED)) {
            tagged(answer, shared);
        }
        if (takes(operation, Shared.CURSOR)) {
            answer.addHeader(Shared.LINK, shared.header(Shared.LINK));
        }
        if (takes(operation, Idempotency.HEADER)) {
            answer.addHeader(Idempotency.REPLAYED, shared.header(Idempotency.REPLAYED));
        }
        return answer;
    }

    private static APIResponse tagged(APIResponse answer, Shared shared) {
        return answer.addHeader(Shared.ETAG, shared.header(Shared.ETAG));
    }

    private Set<String> problems() {
        var statuses = new TreeSet<>(Set.of("429", "503", Shared.ANY_OTHER));
        operation.getResponses().getAPIResponses().keySet().stream()
                .filter(status -> status.startsWith("4"))
                .forEach(statuses::add);
        if (!operation.getSecurity().isEmpty()) {
            statuses.addAll(Set.of("401", "403"));
        }
        if (!parameters(operation).isEmpty()) {
            statuses.add("400");
        }
        if (operation.getRequestBody() != null) {
            statuses.addAll(Set.of("400", "413", "415"));
        }
        if (path.contains("{") && !choosesItsKey()) {
            statuses.add("404");
        }
        if (takes(operation, Idempotency.HEADER)) {
            statuses.addAll(Set.of("409", "422"));
        }
        if (takes(operation, Shared.IF_MATCH)) {
            statuses.addAll(Set.of("412", "428"));
        }
        return statuses;
    }

    /** Such a PUT makes what was not there. */
    private boolean choosesItsKey() {
        return verb == HttpMethod.PUT && path.endsWith("}");
    }

    private static boolean takes(Operation operation, String parameter) {
        return parameters(operation).stream().anyMatch(taken -> parameter.equals(taken.getName()));
    }

    static List<Parameter> parameters(Operation operation) {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of());
    }
}
