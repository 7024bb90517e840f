package org.artsenrol.enrol.admission.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.util.Map;

/**
 * A QR code as the outline of an SVG path, one unit a module, with the quiet zone of four modules
 * that ISO/IEC 18004 asks for.
 *
 * @param size modules along one side, quiet zone included
 * @param path the {@code d} of an SVG path that fills the dark modules
 */
public record QrDrawing(int size, String path) {

  /**
   * @throws IllegalArgumentException if the text does not fit a QR code
   */
  static QrDrawing of(String text) {
    try {
      BitMatrix dark =
          new QRCodeWriter()
              .encode(
                  text,
                  BarcodeFormat.QR_CODE,
                  0,
                  0,
                  Map.of(EncodeHintType.MARGIN, 4, EncodeHintType.CHARACTER_SET, "UTF-8"));
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < dark.getHeight(); y++) {
        for (int x = 0; x < dark.getWidth(); x++) {
          if (dark.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new QrDrawing(dark.getWidth(), path.toString());
    } catch (WriterException e) {
      throw new IllegalArgumentException("Too long for a QR code: " + text.length(), e);
    }
  }
}
