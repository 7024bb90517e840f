package org.artsenrol.enrol.account;

import org.artsenrol.enrol.kernel.Happening;

/** Somebody has replaced her own password. */
public record PasswordChanged(String subject) implements Happening {}
