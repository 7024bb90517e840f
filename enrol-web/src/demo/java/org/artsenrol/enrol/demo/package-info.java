/**
 * The demonstration: two terms, their learners and their wishes, an office clock that can be moved
 * forward, and a random value that anybody can predict. It is built into the demonstration's WAR
 * alone; no production artefact has it.
 */
package org.artsenrol.enrol.demo;
