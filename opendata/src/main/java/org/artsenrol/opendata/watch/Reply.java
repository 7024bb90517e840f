package org.artsenrol.opendata.watch;

import java.nio.charset.StandardCharsets;
import org.artsenrol.lottery.bytes.Json;

/** What is answered over HTTP. */
record Reply(int status, String type, byte[] body) {
  static final String TEXT = "text/plain; charset=utf-8";

  static Reply text(int status, String text) {
    return new Reply(status, TEXT, text.getBytes(StandardCharsets.UTF_8));
  }

  static Reply ok(String type, byte[] body) {
    return new Reply(200, type, body);
  }

  static Reply json(Json.Members document) {
    return ok("application/json", document.canonical());
  }

  static Reply notFound() {
    return text(404, "查無此項 / not found\n");
  }

  static Reply bad(String why) {
    return text(400, "無法理解的請求 / request not understood: " + why + "\n");
  }
}
