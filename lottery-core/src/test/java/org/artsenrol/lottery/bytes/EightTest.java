package org.artsenrol.lottery.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class EightTest {

  @Test
  void characterIsFoundWhereverItFirstStands() {
    for (int length = 0; length < 40; length++) {
      for (int at = 0; at < length; at++) {
        byte[] bytes = neighbours(length);
        bytes[at] = '"';
        bytes[length - 1] = '"';
        assertThat(Eight.find('"', bytes, 0, length)).isEqualTo(at);
        assertThat(Eight.find('"', bytes, at, length)).isEqualTo(at);
        assertThat(Eight.find('"', bytes, 0, at)).isEqualTo(at);
      }
      assertThat(Eight.find('"', neighbours(length), 0, length)).isEqualTo(length);
    }
  }

  /** Bytes that differ from a quote by one bit, or lie next to it, or are no ASCII. */
  private static byte[] neighbours(int length) {
    byte[] near = {'!', '#', 0x23, 0x02, 0, -1, (byte) ('"' | 0x80), 0x20};
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = near[i % near.length];
    }
    return bytes;
  }

  @Test
  void bytesAreOneNumberWithTheFirstHighest() {
    byte[] bytes = {9, 1, 2, 3, 4, 5, 6, 7, 8, 9};
    assertThat(Eight.at(bytes, 1)).isEqualTo(0x0102030405060708L);
    byte[] other = new byte[10];
    Eight.write(0x0102030405060708L, other, 1);
    assertThat(Arrays.copyOfRange(other, 1, 9)).isEqualTo(Arrays.copyOfRange(bytes, 1, 9));
    assertThat(other[0]).isZero();
    assertThat(other[9]).isZero();
  }
}
