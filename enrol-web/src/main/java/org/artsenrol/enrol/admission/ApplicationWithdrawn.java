package org.artsenrol.enrol.admission;

/** An application has been withdrawn before its stage closed. */
public record ApplicationWithdrawn(Application application) implements OfApplication {}
