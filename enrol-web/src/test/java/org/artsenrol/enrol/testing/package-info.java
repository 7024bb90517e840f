/** What tests stand on: databases, the shipped archive, the running demonstration, a browser. */
package org.artsenrol.enrol.testing;
