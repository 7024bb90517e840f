/**
 * The watchdog's own program, {@code opendata-watch.jar}: it follows a log from outside, keeps all
 * that it saw, recomputes every draw, cosigns if it has a key, and stops loudly at the first
 * contradiction.
 *
 * <p>It believes nothing but what it has computed. It stands on the JDK and {@code lottery-core}
 * alone and shares no class with the server that it watches, so that a fault there is not made
 * twice.
 */
package org.artsenrol.opendata.watch;
