/**
 * The rows behind the face. A message is written in the transaction of its cause; the dispatcher
 * later claims it by a conditional update that may answer "not yours", sends it, and marks it. A
 * process killed in between leaves a claim that runs out, and the message goes again: at least once
 * to the outside, never lost, and with the same Message-ID.
 *
 * <p>All times here are machine time, not office time.
 */
package org.artsenrol.notify.outbox;
