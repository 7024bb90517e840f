/** Page beans under {@code /my}: apply, the receipt, the overview, messages. */
package org.artsenrol.enrol.my.web;
