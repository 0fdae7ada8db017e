package org.skillway.skills.organisation;

import java.util.List;

/** Work that a new day brings and no call: two replicas may look for it at once. */
public interface WorkOfTheDay {

    /** For whom there is some. */
    List<String> tenants();

    void run(String tenant);
}
