package org.artsenrol.opendata;

/**
 * How the public reaches the site, for documents that name themselves wherever they are read.
 *
 * @param url for example {@code https://arts.example.gov.tw}, without a slash at its end
 */
public record PublicAddress(String url) {}
