/**
 * Hands the catalogue and the live counts over to the open data: what is public of them, and only
 * that. Field names are those of the open data's own list.
 */
package org.artsenrol.enrol.publication;
