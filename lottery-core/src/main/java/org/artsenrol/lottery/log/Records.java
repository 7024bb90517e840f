package org.artsenrol.lottery.log;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.bytes.Eight;
import org.artsenrol.lottery.bytes.Json;
import org.artsenrol.lottery.bytes.JsonFault;

/** The file {@code records.ndjson}: a draw's records in the log's order, each ended by one LF. */
public final class Records {
  private Records() {}

  /**
   * Reads the file.
   *
   * @throws JsonFault naming the line that is not a canonical record
   */
  public static List<LogRecord> parse(byte[] bytes) {
    return parse(bytes, Optional.empty());
  }

  /**
   * Reads the file.
   *
   * @param known the result, which need not be read again where a record tells it
   */
  public static List<LogRecord> parse(byte[] bytes, Optional<Json.Verbatim> known) {
    var records = new ArrayList<LogRecord>();
    int start = 0;
    while (start < bytes.length) {
      int end = Eight.find('\n', bytes, start, bytes.length);
      if (end == bytes.length) {
        throw new JsonFault("the last record has no LF");
      }
      records.add(line(records.size() + 1, bytes, start, end, known));
      start = end + 1;
    }
    return List.copyOf(records);
  }

  private static LogRecord line(
      int number, byte[] bytes, int from, int to, Optional<Json.Verbatim> known) {
    try {
      return LogRecord.parse(bytes, from, to, known);
    } catch (JsonFault fault) {
      throw new JsonFault("record " + number + ": " + fault.getMessage());
    }
  }

  /** The file's bytes for records that are already canonical bytes. */
  public static byte[] lines(List<byte[]> canonicalRecords) {
    var out = new ByteArrayOutputStream();
    for (byte[] record : canonicalRecords) {
      out.writeBytes(record);
      out.write('\n');
    }
    return out.toByteArray();
  }
}
