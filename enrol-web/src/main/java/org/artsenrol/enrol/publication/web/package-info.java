/** The page that explains the open data to people; programs begin at their service document. */
package org.artsenrol.enrol.publication.web;
