package org.skillway.curriculum.path.domain;

/** What is said, in words and for programs. */
record Said(String reason, Motive motive) {}
