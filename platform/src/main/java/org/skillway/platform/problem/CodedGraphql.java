package org.skillway.platform.problem;

import graphql.ErrorType;
import graphql.ExceptionWhileDataFetching;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.GraphqlErrorBuilder;
import graphql.schema.GraphQLSchema;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.arc.Unremovable;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.graphql.execution.ExecutionResponse;
import io.smallrye.graphql.execution.ExecutionResponseWriter;
import io.smallrye.graphql.execution.ExecutionService;
import io.smallrye.graphql.schema.model.Schema;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;

/**
 * Gives every GraphQL error the code that REST would give it, and an answer without data, because nothing ran, a 4xx
 * (GraphQL over HTTP): the library answers 200 to what it could not even parse, and 500 to what is too large.
 */
// Nobody injects it: the library looks it up.
@Unremovable
@Alternative
@Priority(1)
@Singleton
class CodedGraphql extends ExecutionService {

    private final CurrentVertxRequest current;

    @Inject
    CodedGraphql(GraphQLSchema executable, Schema model, CurrentVertxRequest current) {
        super(executable, model);
        this.current = current;
    }

    @Override
    public void execute(
            JsonObject asked, Map<String, Object> context, ExecutionResponseWriter writer, boolean asynchronous) {
        super.execute(asked, context, new CodedWriter(writer, current.getCurrent()), asynchronous);
    }

    private record CodedWriter(ExecutionResponseWriter writer, RoutingContext request)
            implements ExecutionResponseWriter {

        @Override
        public void write(ExecutionResponse answer) {
            var result = answer.getExecutionResult();
            if (result.getErrors().isEmpty()) {
                writer.write(answer);
                return;
            }
            if (!result.isDataPresent()) {
                request.addHeadersEndHandler(
                        _ -> request.response().setStatusCode(400).setStatusMessage("Bad Request"));
            }
            writer.write(new ExecutionResponse(coded(result)));
        }

        @Override
        public void fail(Throwable failure) {
            writer.fail(failure);
        }
    }

    private static ExecutionResult coded(ExecutionResult result) {
        return result.transform(builder -> builder.errors(
                result.getErrors().stream().map(CodedGraphql::coded).toList()));
    }

    private static GraphQLError coded(GraphQLError error) {
        var problem = switch (error) {
            case Problem own -> Optional.of(own);
            case ExceptionWhileDataFetching thrown -> Optional.of(ProblemCatalogue.of(thrown.getException()));
            default -> Optional.<HttpProblem>empty();
        };
        var code = problem.<Object>map(known -> known.getParameters().get("code"))
                .orElse(ProblemCode.VALIDATION_FAILED.name());
        return GraphqlErrorBuilder.newError()
                .message(problem.map(HttpProblem::getDetail).orElse(error.getMessage()))
                .locations(error.getLocations())
                .path(error.getPath())
                .errorType(problem.isPresent() ? ErrorType.DataFetchingException : ErrorType.ValidationError)
                .extensions(Map.of("code", code))
                .build();
    }
}
