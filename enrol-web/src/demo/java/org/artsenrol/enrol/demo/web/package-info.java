/** The demonstration's own pages: who can sign in, and the clock. */
package org.artsenrol.enrol.demo.web;
