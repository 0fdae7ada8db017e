package org.skillway.platform.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.regex.Pattern;

/** Holds every answer that any test of a service gets to the published OpenAPI document. */
public final class ContractKeeper implements QuarkusTestBeforeEachCallback {

    private static final Pattern PATH = Pattern.compile("^\\w+://[^/]+([^?]*).*$");

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        if (RestAssured.filters().stream().noneMatch(Keep.class::isInstance)) {
            PublishedApi.read().ifPresent(api -> RestAssured.filters(new Keep(api)));
        }
    }

    private record Keep(PublishedApi api) implements Filter {

        @Override
        public Response filter(
                FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
            var answer = next.next(request, expected);
            var path = PATH.matcher(request.getURI()).replaceFirst("$1");
            assertThat(api.complaints(request.getMethod(), path, answer))
                    .as("%s %s answered %d: %s", request.getMethod(), path, answer.statusCode(), answer.asString())
                    .isEmpty();
            return answer;
        }
    }
}
