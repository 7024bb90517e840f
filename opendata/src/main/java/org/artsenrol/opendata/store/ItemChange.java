package org.artsenrol.opendata.store;

import jakarta.json.JsonObject;
import java.util.Optional;

/**
 * How an item last changed.
 *
 * @param number of the change; no two changes have the same, and later ones have greater ones
 * @param fields as they stand; empty if the item was withdrawn
 */
public record ItemChange(long number, String id, Optional<JsonObject> fields) {}
