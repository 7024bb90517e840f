/** What the tests of this module stand on: the shipped schema on both engines, and mail servers. */
package org.artsenrol.notify.testing;
