package org.artsenrol.opendata.store;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.artsenrol.lottery.log.BundleFile;

/**
 * The name under which one edition of a draw's file is kept: the first bears the file's own name,
 * for example {@code entries.ndjson}, the second {@code entries.ndjson@2}. Only what a freeze
 * brings has more than one, and none of them is ever taken away.
 *
 * @param edition from 1
 */
record FileName(BundleFile file, int edition) {
  private static final Pattern FORM = Pattern.compile("([^@]+)(?:@([2-9]|[1-9]\\d{1,3}))?");

  static Optional<FileName> read(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return Optional.empty();
    }
    int edition = form.group(2) == null ? 1 : Integer.parseInt(form.group(2));
    return BundleFile.at(form.group(1)).map(file -> new FileName(file, edition));
  }

  String text() {
    return edition == 1 ? file.path() : file.path() + "@" + edition;
  }
}
