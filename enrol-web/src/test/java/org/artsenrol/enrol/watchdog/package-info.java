/** What a stranger finds who knows the address of the site and nothing else. */
package org.artsenrol.enrol.watchdog;
