package org.artsenrol.opendata.store;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.artsenrol.lottery.bytes.Sha256;

/** One file of a draw's bundle, kept to the byte. It never changes. */
@Entity
@Table(name = "public_document")
public class PublicDocument extends PublicRow {
  private String draw;
  private String name;
  private String sha256;
  private byte[] content;

  protected PublicDocument() {}

  PublicDocument(String draw, FileName name, byte[] bytes) {
    this.draw = draw;
    this.name = name.text();
    this.sha256 = Sha256.hex(bytes);
    this.content = bytes.clone();
  }

  void mustBe(byte[] bytes) {
    if (!Arrays.equals(content, bytes)) {
      throw new IllegalStateException(
          name + " of " + draw + " is published as " + sha256 + ", not " + Sha256.hex(bytes));
    }
  }

  String draw() {
    return draw;
  }

  String name() {
    return name;
  }

  byte[] content() {
    return content.clone();
  }
}
