package org.skillway.skills.coverage;

/** What this service takes from curriculum-service's word about a module; what was told before it said so is not retired. */
record ModulePublished(String module, String kind, String skill, double level, int minutes, boolean retired) {}
