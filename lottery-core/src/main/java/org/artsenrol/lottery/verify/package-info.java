/**
 * The program that a citizen runs at home: it draws again from the published files, and judges a
 * bundle check by check (section 9). It needs no network, no server and no trust in either.
 *
 * <p>A check that this version does not carry out is named as such and never counted as passed.
 */
package org.artsenrol.lottery.verify;
