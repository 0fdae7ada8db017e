package org.skillway.suite.story;

import com.fasterxml.jackson.databind.JsonNode;
import org.skillway.suite.company.Client;
import org.skillway.suite.company.CompanyFiles;
import org.skillway.suite.company.People;
import org.skillway.suite.company.Service;
import org.skillway.suite.company.StoryCalendar;
import org.skillway.suite.company.Suite;

/** Where the story plays: the company's files, the running services, and the people in them. */
record Stage(CompanyFiles files, StoryCalendar calendar, Suite suite, People people) {

    Client learner(String userName, Service service) {
        return suite.as("learner", userName, service);
    }

    Client manager(String userName, Service service) {
        return suite.as("manager", userName, service);
    }

    /** Whoever plays this persona in {@code company.json}. */
    Client persona(String role, Service service) {
        return suite.as(role, files.persona(role), service);
    }

    /** A module with its answers, which a learner does not get to read. */
    JsonNode module(String key) {
        for (var module : files.modules()) {
            if (module.at("/key").asText().equals(key)) {
                return module;
            }
        }
        throw new IllegalArgumentException("No module '" + key + "' in the company's files");
    }

    String path(String userName, String resource) {
        return "/v1/people/%s/%s".formatted(people.id(userName), resource);
    }
}
