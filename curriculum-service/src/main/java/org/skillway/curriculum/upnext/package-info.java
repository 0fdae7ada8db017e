/** Says what comes next for somebody at a moment: the one answer that every screen, reminder and event gives. */
@NullMarked
package org.skillway.curriculum.upnext;

import org.jspecify.annotations.NullMarked;
