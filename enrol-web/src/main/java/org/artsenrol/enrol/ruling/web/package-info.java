/** Pages of rulings: the officers' own, and what everybody reads on the draw's page. */
package org.artsenrol.enrol.ruling.web;
