/** Page beans under {@code /staff}. */
package org.artsenrol.enrol.office.web;
