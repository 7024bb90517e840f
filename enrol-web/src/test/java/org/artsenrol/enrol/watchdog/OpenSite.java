package org.artsenrol.enrol.watchdog;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The open data as a stranger's program reads it: from the service document on, link by link. */
final class OpenSite {
  private final HttpClient http = HttpClient.newHttpClient();
  private final String root;

  OpenSite(String address) {
    root = address;
  }

  /** The address that the service document names for a resource, e.g. {@code /draws/{id}/rules}. */
  String path(String resource, String id) {
    return json("/open/v1").getJsonArray("resources").getValuesAs(JsonObject.class).stream()
        .map(r -> r.getString("path"))
        .filter(path -> path.endsWith(resource))
        .findFirst()
        .orElseThrow()
        .replace("{id}", id);
  }

  /** Every item of a collection, page after page. */
  List<JsonObject> all(String path) {
    List<JsonObject> items = new ArrayList<>();
    Optional<String> next = Optional.of(path);
    while (next.isPresent()) {
      JsonObject page = json(next.get());
      items.addAll(page.getJsonArray("data").getValuesAs(JsonObject.class));
      next = Optional.ofNullable(page.getJsonObject("meta").getString("next", null));
    }
    return items;
  }

  JsonObject json(String path) {
    try (var reader = Json.createReader(new ByteArrayInputStream(bytes(path)))) {
      return reader.readObject();
    }
  }

  byte[] bytes(String path) {
    HttpResponse<byte[]> answer = get(path);
    if (answer.statusCode() != 200) {
      throw new IllegalStateException(path + " answers " + answer.statusCode());
    }
    return answer.body();
  }

  /**
   * @param headers names and values in turn
   */
  HttpResponse<byte[]> get(String path, String... headers) {
    return send("GET", path, headers);
  }

  HttpResponse<byte[]> head(String path) {
    return send("HEAD", path);
  }

  private HttpResponse<byte[]> send(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : root + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return http.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
