package org.skillway.platform.testing;

import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a service answered, whoever asked. */
record Answer(int status, String contentType, String body, Function<String, @Nullable String> headers) {

    static Answer of(Response response) {
        return new Answer(response.statusCode(), response.contentType(), response.asString(), response::header);
    }

    static Answer of(HttpResponse<String> response) {
        Function<String, @Nullable String> headers =
                name -> response.headers().firstValue(name).orElse(null);
        var type = response.headers().firstValue("Content-Type").orElse("");
        return new Answer(response.statusCode(), type, response.body(), headers);
    }

    @Nullable
    String header(String name) {
        return headers.apply(name);
    }
}
