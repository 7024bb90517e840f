/**
 * Objections (異議): between the freeze of a list and its draw an applicant says in her own words
 * what is wrong with it, and the venue answers. Her words stay inside; what kind of objection it
 * was, when, and the answer are public, without a name.
 */
package org.artsenrol.enrol.objection;
