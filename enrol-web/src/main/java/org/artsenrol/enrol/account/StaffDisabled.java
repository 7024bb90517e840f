package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** A member of staff has left. */
public record StaffDisabled(String subject) implements Happening {}
