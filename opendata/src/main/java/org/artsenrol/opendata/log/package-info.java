/**
 * The signed log over the public record, as it is read: the newest checkpoint, and proofs of every
 * record and every growth. It is held in memory and grows with what {@link
 * org.artsenrol.opendata.store.Integrator} has signed; no proof costs a query.
 */
package org.artsenrol.opendata.log;
