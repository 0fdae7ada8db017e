package org.skillway.platform.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeTestExecutionCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.config.LogConfig;
import io.restassured.filter.log.LogDetail;
import org.apache.http.impl.client.DefaultHttpClient;
import org.apache.http.params.SyncBasicHttpParams;

/**
 * RestAssured lays every answer out anew in case the test fails, and for each request reads in a jar which version of an HTTP
 * client it is. A fifth of the processor time of its requests went there.
 */
@SuppressWarnings("deprecation") // RestAssured is built on it
public final class ThriftyRequests implements QuarkusTestBeforeTestExecutionCallback {

    private static final SyncBasicHttpParams PARAMETERS = new SyncBasicHttpParams();

    static {
        DefaultHttpClient.setDefaultHttpParams(PARAMETERS);
    }

    @Override
    public void beforeTestExecution(QuarkusTestMethodContext test) {
        var config = RestAssured.config();
        RestAssured.config = config.logConfig(LogConfig.logConfig()
                        .enableLoggingOfRequestAndResponseIfValidationFails(LogDetail.ALL)
                        .enablePrettyPrinting(false))
                .httpClient(
                        config.getHttpClientConfig().httpClientFactory(() -> new DefaultHttpClient(PARAMETERS.copy())));
    }
}
