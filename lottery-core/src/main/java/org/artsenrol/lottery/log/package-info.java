/**
 * Public records: what the log holds of a draw, in the bytes whose hashes are signed (sections 7
 * and 8).
 *
 * <p>A record is published once and never changes. Merkle trees themselves are in {@code
 * lottery.bytes}, because the list of a draw is one too; the signed log over the records stands on
 * both.
 */
package org.artsenrol.lottery.log;
