package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** Somebody has signed out. */
public record SignedOut(String subject) implements Happening {}
