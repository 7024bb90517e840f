package org.artsenrol.lottery.log;

import org.artsenrol.lottery.DrawResult;
import org.artsenrol.lottery.bytes.Json;

/**
 * Body of {@code RESULT}: the draw's one result, whole.
 *
 * @param freeze the {@link LogRecord#hash} of the FREEZE it answers
 */
public record ResultBody(String freeze, DrawResult result) {

  public Json.Members json() {
    return Json.object().with("freeze", freeze).with("result", result.json());
  }
}
