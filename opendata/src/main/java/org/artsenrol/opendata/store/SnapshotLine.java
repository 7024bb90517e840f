package org.artsenrol.opendata.store;

import java.time.Instant;

/**
 * What a class's count was at a full hour.
 *
 * @param stage in which the class was wanted
 * @param number of the change by which it was kept; those of one hour have the same
 */
public record SnapshotLine(
    String stage, String studyClass, int applicants, Instant at, long number) {}
