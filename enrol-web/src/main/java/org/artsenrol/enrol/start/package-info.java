/**
 * How the application comes up: database first, then whatever must be there before anybody is let
 * in, then ready.
 */
package org.artsenrol.enrol.start;
