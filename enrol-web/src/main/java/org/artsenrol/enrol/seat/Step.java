package org.artsenrol.enrol.seat;

import java.time.Instant;
import org.artsenrol.enrol.kernel.Actor;

/**
 * One step of a seat's history before it is written down.
 *
 * @param cause what brought it about, without personal data
 */
record Step(Instant at, String cause, Actor actor) {}
