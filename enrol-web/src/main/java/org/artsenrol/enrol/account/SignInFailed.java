package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/**
 * Somebody was not let in. What was typed is not kept: it may be another's contact or a password.
 */
public record SignInFailed(String subject) implements Happening {}
