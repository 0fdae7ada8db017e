/** The rules of a catalogue: what a module is, and in which order modules may follow each other. */
@NullMarked
package org.skillway.curriculum.catalog.domain;

import org.jspecify.annotations.NullMarked;
