package org.artsenrol.enrol.account.person;

/** The document that shows who somebody is. Nobody is forced to have a national one. */
public enum IdentityType {
  /** 國民身分證, the national identity card. */
  NATIONAL_ID,
  /** 居留證, the resident certificate, in its form before or since January 2021. */
  RESIDENT_CERTIFICATE,
  /** A passport of any country. */
  PASSPORT
}
