package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** A member of staff has been added. */
public record StaffHired(String subject) implements Happening {}
