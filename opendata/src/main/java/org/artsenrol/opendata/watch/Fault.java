package org.artsenrol.opendata.watch;

/** What a log can be caught at. Each has its sentence under {@code fault.NAME}. */
enum Fault {
  /** A checkpoint of another log, or signed by nobody who may. */
  OTHER_KEY,
  /** A change of key that not both keys signed, or that does not follow. */
  KEY_CHANGE,
  /** The list of keys is not the one that the records tell. */
  KEY_LIST,
  /** Fewer records than before. */
  SHRUNK,
  /** Two roots of one size, or a log that did not grow out of what it was. */
  FORKED,
  /** Records that are not those under the signed root. */
  RECORDS,
  /** A record that no protocol knows. */
  UNREADABLE,
  /** A proof that proves nothing. */
  PROOF,
  /** A record that cannot stand where it stands in its draw. */
  LIFE,
  /** A published list that is not the frozen one. */
  LIST,
  /** A bundle that cannot be read. */
  BUNDLE,
  /** A bundle with other records than the log has of this draw. */
  BUNDLE_RECORDS,
  /** One of the verifier's ten checks. */
  DRAW,
  /** Today's published state is not what the records lead to. */
  STATE,
  /** What a learner was promised is not in the list. */
  PROMISE
}
