package org.artsenrol.enrol.audit.web;

import org.artsenrol.enrol.kernel.Happening;
import org.artsenrol.enrol.kernel.VenueId;

/**
 * Somebody was told that something is not hers.
 *
 * @param subject the address without language and query
 */
record AccessDenied(String subject, VenueId venue) implements Happening {}
