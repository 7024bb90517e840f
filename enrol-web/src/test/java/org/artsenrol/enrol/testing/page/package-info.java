/**
 * One class for each page of the site as its visitors use it: what they can read there and what
 * they can do. Tests speak of these, never of ids.
 */
package org.artsenrol.enrol.testing.page;
