package org.artsenrol.enrol.admission;

/** A learner's application has been taken for the first time. */
public record ApplicationReceived(Application application) implements OfApplication {}
