/**
 * All that happens by itself, by the second: one class, one line a job. What a job does is told
 * where it belongs; here is only when, and that one node at a time does it.
 */
package org.artsenrol.enrol.clockwork;
