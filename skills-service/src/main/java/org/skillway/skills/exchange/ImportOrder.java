package org.skillway.skills.exchange;

import org.skillway.skills.exchange.format.ImportFormat;

/** What is to be done with an upload, and with what it lacks: let go, where that is no more than so many things. */
record ImportOrder(ImportFormat format, boolean dryRun, boolean letGo, int mostMissing) {}
