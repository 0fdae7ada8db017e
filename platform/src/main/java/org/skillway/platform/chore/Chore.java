package org.skillway.platform.chore;

import java.util.List;

/**
 * Work that is done a batch at a time for whichever tenant has some. Every replica tries; a batch keeps in its own
 * transaction what it takes, so that a replica killed at any moment leaves the batch to another.
 */
public interface Chore {

    /** The tenants for whom there may be something to do now. */
    List<String> tenants();

    /** Does one batch for the tenant at hand and says whether there may be more. */
    boolean batch();
}
