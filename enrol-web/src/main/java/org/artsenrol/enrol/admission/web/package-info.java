/** Wishes while somebody puts them together, at home or at a counter. */
package org.artsenrol.enrol.admission.web;
