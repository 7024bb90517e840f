/** What people come for, done from beginning to end in a browser. */
package org.artsenrol.enrol.journey;
