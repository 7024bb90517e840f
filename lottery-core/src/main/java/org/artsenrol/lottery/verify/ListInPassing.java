package org.artsenrol.lottery.verify;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.artsenrol.lottery.EntryList;
import org.artsenrol.lottery.Refusal;

/**
 * The list of a bundle, read while its bytes passed by. They are never kept, as those of a city's
 * list may be more than the memory that is there to check it.
 *
 * @param list as it was read, unless it was refused
 * @param refusal why it is no list
 * @param size how many bytes passed
 * @param crc CRC-32 of them
 */
record ListInPassing(Optional<EntryList> list, Optional<Refusal> refusal, long size, long crc) {

  static ListInPassing of(Metered in) throws IOException {
    Optional<EntryList> list = Optional.empty();
    Optional<Refusal> refusal = Optional.empty();
    try {
      list = Optional.of(EntryList.read(in));
    } catch (Refusal fault) {
      refusal = Optional.of(fault);
      in.transferTo(OutputStream.nullOutputStream());
    }
    return new ListInPassing(list, refusal, in.passed(), in.crc());
  }

  /**
   * @throws Refusal if it is none
   */
  EntryList orRefusal() {
    return list.orElseThrow(refusal::get);
  }
}
