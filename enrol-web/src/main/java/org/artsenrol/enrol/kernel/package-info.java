/**
 * What every feature stands on: who acts, in which venue, at what office time, what is refused and
 * in which words.
 *
 * <p>Nothing here knows a class, a learner or a draw. No arrow leaves this package.
 */
package org.artsenrol.enrol.kernel;
