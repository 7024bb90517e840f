package org.artsenrol.notify;

import java.util.Optional;

/**
 * Who is told, and where she can be reached besides her inbox.
 *
 * @param ref an opaque reference of at most 60 characters; the inbox is kept under it
 * @param email where mail goes, if she gave one
 * @param mobile her number, if she gave one; no text messages are sent by this release
 * @throws WrongNotice if the reference or the e-mail address could not stand in a header
 */
public record Recipient(String ref, Optional<String> email, Optional<String> mobile) {

  /** Refuses what could change a header; whether an address exists only its server knows. */
  public Recipient {
    OneLine.check("the recipient's reference", ref, 60);
    email.ifPresent(Recipient::checkAddress);
  }

  private static void checkAddress(String address) {
    OneLine.check("the e-mail address", address, 254);
    if (!address.matches("[^\\s@<>,;:]+@[^\\s@<>,;:]+")) {
      throw new WrongNotice("the e-mail address is not of the form name@place");
    }
  }
}
