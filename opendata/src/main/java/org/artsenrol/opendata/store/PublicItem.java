package org.artsenrol.opendata.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.Arrays;
import org.artsenrol.opendata.ItemKind;

/**
 * The present public state of a catalogue item. Each change of it gets a new change number from the
 * integrator; until then it has none.
 */
@Entity
@Table(name = "public_item")
public class PublicItem extends PublicRow {
  @Enumerated(EnumType.STRING)
  private ItemKind kind;

  private String slug;

  @Column(name = "change_number")
  private Long changeNumber;

  private boolean deleted;
  private byte[] content;

  protected PublicItem() {}

  PublicItem(ItemKind kind, String slug, byte[] content) {
    this.kind = kind;
    this.slug = slug;
    this.content = content;
  }

  void become(byte[] state) {
    if (deleted || !Arrays.equals(content, state)) {
      content = state;
      deleted = false;
      changeNumber = null;
    }
  }

  void withdraw() {
    if (!deleted) {
      deleted = true;
      changeNumber = null;
    }
  }

  void number(long number) {
    changeNumber = number;
  }
}
