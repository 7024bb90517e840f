/**
 * Checkpoints leave the house: to witnesses, who sign that they saw them, and into a Git repository
 * of somebody else. What comes back is checked before it is kept.
 *
 * <p>Nothing here holds up the log or a draw: whoever is silent, slow or lies is asked again later,
 * and told of.
 */
package org.artsenrol.opendata.witness;
