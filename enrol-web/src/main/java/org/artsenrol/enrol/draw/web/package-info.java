/**
 * The public pages of draws: what was drawn when, and all that is needed to check it. They show the
 * public record and nothing else.
 */
package org.artsenrol.enrol.draw.web;
