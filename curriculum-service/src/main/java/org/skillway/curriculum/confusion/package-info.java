/** What mentors, managers and learners say about where learners are confused. */
@NullMarked
package org.skillway.curriculum.confusion;

import org.jspecify.annotations.NullMarked;
