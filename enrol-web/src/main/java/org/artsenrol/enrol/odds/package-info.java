/**
 * What a visitor sees of a draw: before the close, how many want a class and what chance one more
 * would have; after it, what came out. It also tells the page cache when a public page is out of
 * date. Above seat, because it listens to every floor below; it decides nothing.
 */
package org.artsenrol.enrol.odds;
