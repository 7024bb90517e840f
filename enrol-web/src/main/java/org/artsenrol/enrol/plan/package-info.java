/**
 * Stage plans: the ordered stages by which a venue fills the classes of a term. Venue staff make
 * them here; they are said in plain sentences, looked at for mistakes, tried on last term's wishes,
 * and once public changed only by a public, reasoned revision.
 *
 * <p>What a single stage may be is the catalogue's; who applied and who holds a seat is never known
 * here.
 */
package org.artsenrol.enrol.plan;
