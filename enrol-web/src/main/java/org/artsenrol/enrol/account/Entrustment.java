package org.artsenrol.enrol.account;

import java.time.LocalDate;
import org.artsenrol.enrol.account.person.Contact;

/**
 * What a learner asks for at a counter: that this account may act for her.
 *
 * @param helper the contact by which the other signs in
 * @param until the first day on which it is no longer good
 */
public record Entrustment(long learnerId, Contact helper, LocalDate until) {}
