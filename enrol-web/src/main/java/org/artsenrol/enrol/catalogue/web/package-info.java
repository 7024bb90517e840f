/**
 * The public pages of the brochure: the front page, the search, a class, a venue. They are read
 * only, the same for everybody, and rendered for the page cache.
 */
package org.artsenrol.enrol.catalogue.web;
