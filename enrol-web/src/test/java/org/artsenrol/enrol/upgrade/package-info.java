/** What an installation of an earlier release finds after it is brought to this one. */
package org.artsenrol.enrol.upgrade;
