/** For those who lead: who could take over, and which skill rests on one person. */
@NullMarked
package org.skillway.skills.succession;

import org.jspecify.annotations.NullMarked;
