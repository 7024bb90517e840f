package org.artsenrol.opendata.store;

/**
 * By how much the public record has grown, but for the counts. Two equal versions hold the same,
 * because records and documents are only ever added.
 *
 * @param changeNumber of the newest item or record
 * @param logSize records in the log
 * @param documents files of draws
 */
public record Version(long changeNumber, long logSize, long documents) {}
