/**
 * Rulings (處分): what is decided about a draw beside its timetable, never by one person alone. One
 * officer proposes with a public reason, another one confirms: a list frozen anew, a draw void, a
 * correction. At least one of the two is of the venue; the other may be of the city office. What
 * was confirmed is a record and stays public for good; what was not never was.
 */
package org.artsenrol.enrol.ruling;
