package org.artsenrol.opendata.api;

import java.time.Duration;
import java.util.Set;

/**
 * How often one address may ask for what is not at hand.
 *
 * @param requests at once, and again in each {@code per}
 * @param proxies addresses of servers before this one, whose word about who asks is believed
 */
public record Rate(int requests, Duration per, Set<String> proxies) {}
