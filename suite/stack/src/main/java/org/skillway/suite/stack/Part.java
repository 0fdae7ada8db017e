package org.skillway.suite.stack;

import java.util.Map;

/** One piece of infrastructure; {@code start} returns what a client needs to know, {@code close} is safe at any moment. */
interface Part extends AutoCloseable {

    Map<String, Object> start() throws Exception;

    @Override
    void close();
}
