/**
 * How to tell a person something, not when or why. A caller adds a {@link
 * org.artsenrol.notify.Notice} to the {@link org.artsenrol.notify.Outbox} inside its own
 * transaction: if that rolls back, nobody hears of it; if it commits, the person hears of it at
 * least once.
 *
 * <p>This face knows a recipient only as an opaque reference with addresses. It never learns why
 * something is said, and never changes anything but its own rows.
 */
package org.artsenrol.notify;
