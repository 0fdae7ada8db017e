package org.skillway.platform.graphql;

import graphql.ErrorType;
import graphql.GraphQL;
import graphql.GraphqlErrorBuilder;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.language.Document;
import graphql.language.Field;
import graphql.language.Node;
import io.smallrye.graphql.spi.EventingService;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/**
 * Refuses a query that renames many fields. Without another name a field is worked out once however often it is asked
 * for; with names one small query makes a service work out the same thing for every person a hundred times over.
 */
public class BoundedAliases implements EventingService {

    /** More than a screen needs: those of our own documents have none. Two levels of names multiply to 25 at most. */
    static final int MOST = 10;

    /** The library reads whether this is switched on under this key. */
    @Override
    public String getConfigKey() {
        return "skillway.graphql.bounded-aliases";
    }

    @Override
    public GraphQL.Builder beforeGraphQLBuild(GraphQL.Builder builder) {
        return builder.preparsedDocumentProvider(
                (asked, parse) -> CompletableFuture.completedFuture(bounded(parse.apply(asked))));
    }

    private static PreparsedDocumentEntry bounded(PreparsedDocumentEntry parsed) {
        if (parsed.hasErrors() || aliases(parsed.getDocument()) <= MOST) {
            return parsed;
        }
        return new PreparsedDocumentEntry(GraphqlErrorBuilder.newError()
                .errorType(ErrorType.ValidationError)
                .message("A query may give other names to at most " + MOST + " fields.")
                .build());
    }

    private static long aliases(Document document) {
        return nodes(document)
                .filter(node -> node instanceof Field field && field.getAlias() != null)
                .count();
    }

    // Nesting is bounded by the tokens of a query.
    private static Stream<Node<?>> nodes(Node<?> node) {
        return Stream.concat(Stream.of(node), node.getChildren().stream().flatMap(BoundedAliases::nodes));
    }
}
