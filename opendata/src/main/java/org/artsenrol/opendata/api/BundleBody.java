package org.artsenrol.opendata.api;

import java.util.Map;
import org.artsenrol.lottery.log.Bundle;
import org.artsenrol.lottery.log.BundleFile;

/** A bundle that is put together while it is sent. */
final class BundleBody {
  private BundleBody() {}

  static Payload payload(Map<BundleFile, Bundle.Content> files) {
    int weight = files.values().stream().mapToInt(BundleBody::weight).sum();
    return StreamedBody.payload(Media.ZIP, out -> Bundle.stream(files, out), weight);
  }

  private static int weight(Bundle.Content content) {
    boolean onDisk = content instanceof Spooled spooled && spooled.body().weight() == 0;
    return onDisk ? 0 : (int) content.length();
  }
}
