package dk.frirum.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** What becomes of a form that arrives after its session has ended. */
public interface LateForm {

  /**
   * Keeps what was typed, for the person the form was shown to.
   *
   * @return nothing where the form is not of the kind that can be kept
   */
  Optional<Kept> keep(HttpServletRequest request);

  /**
   * Text that was kept.
   *
   * @param address path and query where the form is opened again, with the text for its writer
   * @param said what to say where only a part of a page is asked for
   */
  record Kept(String address, String said) {}
}
