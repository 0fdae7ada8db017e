/** What named people attest that others can do, apart from what the machine believes. */
@NullMarked
package org.skillway.skills.attestation;

import org.jspecify.annotations.NullMarked;
