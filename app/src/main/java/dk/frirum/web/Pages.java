package dk.frirum.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Begins the frame of each page. */
@Component
public class Pages {
  private final Clock clock;

  Pages(Clock clock) {
    this.clock = clock;
  }

  /** The frame of the page that answers a request, in the reader's language. */
  public Frame frame(HttpServletRequest request) {
    return new Frame(request, LocalDate.now(clock));
  }
}
