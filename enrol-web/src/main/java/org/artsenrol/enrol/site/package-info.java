/**
 * The frame of every page: its address in both languages, its words, its template. Knows no
 * feature; the features' page beans know it.
 */
package org.artsenrol.enrol.site;
