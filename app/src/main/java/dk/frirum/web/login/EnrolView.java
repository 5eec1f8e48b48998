package dk.frirum.web.login;

import dk.frirum.web.FieldError;
import java.util.List;

/**
 * The page that sets up codes on a phone.
 *
 * @param possible whether the installation can keep secrets; without it only the reason is shown
 * @param secret the secret in groups of four, to be typed
 * @param uri the secret as a link for the phone itself
 * @param side squares on each side of the QR code
 * @param path the dark squares as the path of an SVG
 * @param errors what is wrong with the code; empty the first time
 */
public record EnrolView(
    boolean possible, String secret, String uri, int side, String path, List<FieldError> errors) {

  public EnrolView {
    errors = List.copyOf(errors);
  }
}
