package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** Somebody has signed in with the right password. */
public record SignedIn(String subject) implements Happening {}
