package org.artsenrol.opendata.api;

import jakarta.json.JsonObject;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * That something public is not as it was.
 *
 * @param number of the change; later changes have greater ones
 * @param kind what it is, for example {@code Class}
 * @param id public id, unique within its kind
 * @param state makes what it is now; empty if it was withdrawn
 */
record Change(long number, String kind, String id, Optional<Supplier<JsonObject>> state) {}
