package org.artsenrol.enrol.ruling.web;

import java.util.Optional;
import org.artsenrol.enrol.ruling.Matter.Amendment;

/** What an officer writes when she proposes a ruling, whatever it is about. */
public class WordsOfRuling {
  private String zh;
  private String en;
  private boolean sure;
  private String reason;
  private String otherReason;
  private String successor;
  private String classSlug;
  private String code;
  private String effect;
  private String basis;

  /** One that the rules name, or else the officer's own. */
  String reason() {
    return reason == null || reason.isBlank() ? otherReason : reason;
  }

  Amendment amendment() {
    return new Amendment(Optional.ofNullable(classSlug), Optional.ofNullable(code), effect, basis);
  }

  public String getZh() {
    return zh;
  }

  public void setZh(String zh) {
    this.zh = zh;
  }

  public String getEn() {
    return en;
  }

  public void setEn(String en) {
    this.en = en;
  }

  public boolean isSure() {
    return sure;
  }

  public void setSure(boolean sure) {
    this.sure = sure;
  }

  public String getReason() {
    return reason;
  }

  public void setReason(String reason) {
    this.reason = reason;
  }

  public String getOtherReason() {
    return otherReason;
  }

  public void setOtherReason(String otherReason) {
    this.otherReason = otherReason;
  }

  public String getSuccessor() {
    return successor;
  }

  public void setSuccessor(String successor) {
    this.successor = successor;
  }

  public String getClassSlug() {
    return classSlug;
  }

  public void setClassSlug(String classSlug) {
    this.classSlug = classSlug;
  }

  public String getCode() {
    return code;
  }

  public void setCode(String code) {
    this.code = code;
  }

  public String getEffect() {
    return effect;
  }

  public void setEffect(String effect) {
    this.effect = effect;
  }

  public String getBasis() {
    return basis;
  }

  public void setBasis(String basis) {
    this.basis = basis;
  }
}
