package org.artsenrol.enrol.audit.web;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * A member of staff has looked at a page. What she searched for there is not kept.
 *
 * @param subject the page's address without language and query
 */
record PageSeen(String subject, VenueId venue) implements Happening {}
