/**
 * The open data as the world reads them, under {@code /open/v1}: without a session or a cookie,
 * GET, HEAD and OPTIONS only.
 *
 * <p>A resource names its {@link org.artsenrol.opendata.api.Route} and where its rows come from;
 * {@link org.artsenrol.opendata.api.Desk} makes the bytes once per change and serves them from
 * memory. Routes, shapes and problems are tables, from which the service document, the OpenAPI
 * document and the headings of CSV files are made, so they cannot disagree with what is served.
 */
package org.artsenrol.opendata.api;
