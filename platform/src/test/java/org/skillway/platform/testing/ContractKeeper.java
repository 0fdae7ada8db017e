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
import java.util.List;
import java.util.regex.Pattern;

/** Holds every answer that any test of a service gets to the published OpenAPI document. */
public final class ContractKeeper implements QuarkusTestBeforeEachCallback {

    private static final Pattern PATH = Pattern.compile("^\\w+://[^/]+([^?]*).*$");

    @Override
    public void beforeEach(QuarkusTestMethodContext test) {
        if (RestAssured.filters().stream().noneMatch(Keep.class::isInstance)) {
            RestAssured.filters(new Keep());
        }
    }

    static void keep(String method, String path, Answer answer) {
        var complaints = PublishedApi.ofModule()
                .map(api -> api.complaints(method, path, answer))
                .orElse(List.of());
        assertThat(complaints)
                .as("%s %s answered %d: %s", method, path, answer.status(), answer.body())
                .isEmpty();
    }

    private static final class Keep implements Filter {

        @Override
        public Response filter(
                FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext next) {
            var answer = next.next(request, expected);
            keep(request.getMethod(), PATH.matcher(request.getURI()).replaceFirst("$1"), Answer.of(answer));
            return answer;
        }
    }
}
