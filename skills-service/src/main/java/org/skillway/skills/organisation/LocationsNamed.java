package org.skillway.skills.organisation;

import java.time.ZoneId;
import java.util.Map;

/** The people file names these places; in each of them somebody has this time zone. */
public record LocationsNamed(Map<String, ZoneId> zones) {

    public LocationsNamed {
        zones = Map.copyOf(zones);
    }
}
