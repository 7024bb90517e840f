/**
 * Brings a term in from the sheets that offices keep anyway: {@code .csv} files or an {@code .xlsx}
 * workbook. Everybody imports through here, staff in the browser and the demonstration's loader.
 *
 * <p>All or nothing: one flaw anywhere, and nothing is stored. What a row says is found by its key
 * (venue and number), so that importing again updates; what no row names stays as it is, nothing is
 * ever deleted. A column that is left out keeps its values.
 */
package org.artsenrol.enrol.catalogue.importer;
