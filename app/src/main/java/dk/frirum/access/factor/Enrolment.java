package dk.frirum.access.factor;

import io.nayuki.qrcodegen.QrCode;

/**
 * What a person needs to set up the codes on a phone.
 *
 * @param text the secret, to be typed
 * @param uri the secret, for a link on the phone itself
 * @param side how many squares the picture has on each side, with its margin
 * @param path the picture's dark squares as the path of an SVG
 */
public record Enrolment(String text, String uri, int side, String path) {
  /** Asked for by the standard on all four sides (ISO/IEC 18004). */
  private static final int MARGIN = 4;

  /** The secret in all its forms. */
  public static Enrolment of(byte[] secret, String issuer, String username) {
    String uri = Totp.uri(secret, issuer, username);
    QrCode picture = QrCode.encodeText(uri, QrCode.Ecc.MEDIUM);
    StringBuilder path = new StringBuilder();
    for (int y = 0; y < picture.size; y++) {
      for (int x = 0; x < picture.size; x++) {
        if (picture.getModule(x, y)) {
          path.append("M%d %dh1v1h-1z".formatted(x + MARGIN, y + MARGIN));
        }
      }
    }
    return new Enrolment(Totp.text(secret), uri, picture.size + 2 * MARGIN, path.toString());
  }
}
