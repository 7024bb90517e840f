package org.artsenrol.opendata;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.artsenrol.lottery.log.BundleFile;
import org.artsenrol.lottery.log.LogRecord;

/**
 * Where things are made public. Writing happens in the caller's transaction, which must exist: what
 * it publishes becomes public if and only if the act itself is committed. A record or document once
 * published never changes.
 */
public interface Publications {

  /**
   * Publishes a record; the integrator gives it its place in the log's order soon after the commit.
   * The same record again changes nothing.
   *
   * @return its {@link LogRecord#hash}, by which other records name it
   */
  String publish(LogRecord record);

  /**
   * Publishes one file of a draw's bundle, served afterwards byte for byte. The same bytes again
   * change nothing.
   *
   * @throws IllegalArgumentException if the file is compiled here and not handed over: the records
   *     and the log
   * @throws IllegalStateException if other bytes were published under this name before
   */
  void document(String draw, BundleFile file, byte[] bytes);

  /**
   * Publishes one more edition of a file, beside those before it: the nth freeze of a draw brings
   * the nth edition of its manifest and list.
   *
   * @param edition from 1, which is what {@link #document(String, BundleFile, byte[])} publishes
   * @throws IllegalStateException if other bytes were published as this edition before
   */
  void document(String draw, BundleFile file, int edition, byte[] bytes);

  /**
   * Publishes the present state of a catalogue item in place of its earlier one. The same state
   * again changes nothing.
   *
   * @param fields exactly the fields of {@link ItemKind#fields}, the absent ones left out
   * @throws IllegalArgumentException naming the field that is missing, unknown or of another form
   */
  void item(ItemKind kind, JsonObject fields);

  /** Takes an item out of the collections. Its id is never used for another one. */
  void withdrawItem(ItemKind kind, String id);

  /** The place of a record in the log, from 0; empty while it waits for one. */
  Optional<Long> indexOf(String hash);

  /** The record of this hash, in the log or waiting. */
  Optional<LogRecord> record(String hash);

  /** The canonical bytes of a draw's records that are in the log, in the log's order. */
  List<byte[]> records(String draw);

  /** The bytes of a draw's file as they were published last. */
  Optional<byte[]> document(String draw, BundleFile file);

  /** The bytes of one edition of a draw's file, which stay for ever. */
  Optional<byte[]> document(String draw, BundleFile file, int edition);

  /** How many editions of a draw's file are published. */
  int editions(String draw, BundleFile file);
}
