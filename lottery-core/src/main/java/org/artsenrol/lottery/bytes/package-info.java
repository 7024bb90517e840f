/**
 * The byte-level ground of LC1 (its section 2): canonical JSON, SHA-256, HMAC, base32 codes and
 * Merkle trees.
 *
 * <p>Nothing here knows what a draw is. The parser is our own because the protocol judges bytes:
 * duplicate keys, integer form and nesting depth, which general libraries forgive. Kept apart from
 * the draw so that the draw and the log both stand on it without a circle.
 */
package org.artsenrol.lottery.bytes;
