package dk.frirum.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * There is no such thing, or not for this person: the answer is the same, so that nobody learns
 * what exists.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param what what was asked for, as {@code citizen 17}; for the log
   */
  public NotFound(String what) {
    super("No such " + what);
  }
}
