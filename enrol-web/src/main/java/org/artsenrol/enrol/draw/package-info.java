/**
 * The draw: at T it reads the list that was published, asks the beacon for the value that has just
 * become public, computes, and publishes what came out. It decides nothing: {@code
 * org.artsenrol.lottery} does, and anyone can do it again.
 */
package org.artsenrol.enrol.draw;
