/**
 * The ways out of the house. A channel takes one message, tries once, and says what came of it; it
 * keeps nothing and decides nothing about trying again. The inbox needs no channel: a message
 * stands in it once it is added. There is no channel for text messages in this release.
 */
package org.artsenrol.notify.channel;
