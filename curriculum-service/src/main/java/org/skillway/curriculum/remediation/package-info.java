/** Measures with consequences for somebody: proposed with evidence, decided by a named person, open to objection. */
@NullMarked
package org.skillway.curriculum.remediation;

import org.jspecify.annotations.NullMarked;
