/**
 * The face of the public record: what the rest of the house hands over to be read by everybody.
 *
 * <p>Public is pushed, never pulled: only what was given to {@link
 * org.artsenrol.opendata.Publications} or {@link org.artsenrol.opendata.Tallies} is ever served,
 * and this module imports nothing that knows a person. The licence is irrevocable, so a thing once
 * handed over cannot be taken back.
 */
package org.artsenrol.opendata;
