/**
 * People: accounts that sign in, learners who take classes, the mandates between them, and staff
 * with their grants.
 *
 * <p>An account is a way in, a learner is a person; a mother acts for her children, a son for his
 * mother. A learner exists once in the whole city, known by the keyed hash of an identity number.
 * Values of a person (number, contact, dates) are in {@code person}, passwords in {@code password},
 * pages in {@code web}.
 */
package org.artsenrol.enrol.account;
