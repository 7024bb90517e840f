package org.artsenrol.enrol.admission;

/** The wishes of an application have been replaced. */
public record ApplicationChanged(Application application) implements OfApplication {}
