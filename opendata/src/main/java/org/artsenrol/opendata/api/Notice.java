package org.artsenrol.opendata.api;

import java.time.Instant;

/**
 * One piece of news.
 *
 * @param id an address that names it for ever
 * @param at when it happened
 * @param key of its sentences in {@link Wording}
 * @param about what it is about, in Chinese and English
 * @param page where people read more
 */
record Notice(String id, Instant at, String key, About about, String page) {

  /** A name in both languages. */
  record About(String zh, String en) {}

  String titleZh() {
    return Wording.zh("notice." + key + ".title", about.zh());
  }

  String titleEn() {
    return Wording.en("notice." + key + ".title", about.en());
  }

  /** A sentence in each language. */
  String text() {
    return Wording.zh("notice." + key + ".text")
        + "\n"
        + titleEn()
        + ". "
        + Wording.en("notice." + key + ".text");
  }
}
