/**
 * The journal: who did what, when, from where. It hears every happening; no feature knows that it
 * exists, and nothing in it is ever changed.
 */
package org.artsenrol.enrol.audit;
