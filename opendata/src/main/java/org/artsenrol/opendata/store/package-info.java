/**
 * Where the public record is kept: records, documents of draws and catalogue items, in rows that
 * are public as a whole.
 *
 * <p>Writers leave pending rows in their own transactions; {@link
 * org.artsenrol.opendata.store.Integrator}, one at a time, gives the order. A database sequence
 * would not do for that: its numbers become visible out of order, and readers that ask for "all
 * after n" would miss rows.
 */
package org.artsenrol.opendata.store;
