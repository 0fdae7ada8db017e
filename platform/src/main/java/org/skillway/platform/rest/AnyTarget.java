package org.skillway.platform.rest;

import io.smallrye.config.SmallRyeConfigBuilder;
import io.smallrye.config.SmallRyeConfigBuilderCustomizer;

/**
 * Has the framework let in requests whose target is no URI, so that {@link FrontDoor} answers them with a problem. Its own
 * answer is a status and nothing else, before any code of ours; what it reads to know is read once, when the class of
 * the server is loaded, and the making of the configuration is what comes before that.
 */
public class AnyTarget implements SmallRyeConfigBuilderCustomizer {

    private static final String SETTING = "vertx.disableURIValidation";

    @Override
    public void configBuilder(SmallRyeConfigBuilder builder) {
        if (System.getProperty(SETTING) == null) {
            System.setProperty(SETTING, "true");
        }
    }
}
