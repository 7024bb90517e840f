/**
 * What is public in the forms that other programs know: calendars, linked data, packages and
 * catalogues. Each is a function of the public view; nothing here knows a request.
 */
package org.artsenrol.opendata.form;
