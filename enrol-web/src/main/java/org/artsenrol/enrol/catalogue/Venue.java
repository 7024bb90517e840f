package org.artsenrol.enrol.catalogue;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import org.artsenrol.enrol.kernel.Stored;
import org.artsenrol.enrol.kernel.VenueId;

/** A cultural centre that holds classes. Its slug is public and never changes. */
@Entity
public class Venue extends Stored {
  private String slug;

  @Column(name = "name_zh")
  private String nameZh;

  @Column(name = "name_en")
  private String nameEn;

  @Column(name = "address_zh")
  private String addressZh;

  @Column(name = "address_en")
  private String addressEn;

  private String phone;
  private int position;

  protected Venue() {}

  /**
   * @param position its place in every list of venues, from 1
   */
  public Venue(VenueForm form, int position) {
    this.slug = form.slug();
    this.position = position;
    describe(form);
  }

  final void describe(VenueForm form) {
    nameZh = form.name().zh();
    nameEn = form.name().en();
    addressZh = form.addressZh();
    addressEn = form.addressEn();
    phone = form.phone();
  }

  /** What a form says that describes the venue as it is. */
  public VenueForm form() {
    return new VenueForm(slug, getName(), addressZh, addressEn, phone);
  }

  public VenueId venueId() {
    return new VenueId(slug);
  }

  public String getSlug() {
    return slug;
  }

  public Bilingual getName() {
    return new Bilingual(nameZh, nameEn);
  }

  public String getNameZh() {
    return nameZh;
  }

  public String getNameEn() {
    return nameEn;
  }

  public String getAddressZh() {
    return addressZh;
  }

  public String getAddressEn() {
    return addressEn;
  }

  public String getPhone() {
    return phone;
  }

  public int getPosition() {
    return position;
  }
}
