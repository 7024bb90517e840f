/**
 * What is taught, where, when and for how much: venues, terms, courses, classes with their dated
 * meetings, discounts, and the stages by which a class is filled.
 *
 * <p>Larger than a feature usually is, because every entity here is a noun of one brochure and none
 * can be read without the others. Reads and single changes are in {@link
 * org.artsenrol.enrol.catalogue.Catalogue}; whole terms come in by {@code catalogue.importer} and
 * are written by {@link org.artsenrol.enrol.catalogue.TermBook}. Who applied and who got a seat is
 * never known here.
 */
package org.artsenrol.enrol.catalogue;
