package org.artsenrol.lottery.verify;

import java.util.Map;
import org.artsenrol.lottery.log.BundleFile;

/**
 * A bundle's files as they are, not yet understood.
 *
 * @param files all but the list
 */
record Unpacked(Map<BundleFile, byte[]> files, ListInPassing list) {}
