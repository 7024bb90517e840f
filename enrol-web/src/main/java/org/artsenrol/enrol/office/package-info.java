/**
 * The desks of the venues' staff and of the city office: pages that cross features. Every desk is
 * opened through {@link org.artsenrol.enrol.office.Office}, which refuses those to whom the venue
 * is not open.
 */
package org.artsenrol.enrol.office;
