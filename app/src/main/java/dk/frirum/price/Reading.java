package dk.frirum.price;

import dk.frirum.access.SignedIn;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page that stands in for another while a municipality's histories are read. */
@Component
public class Reading {
  /** A municipality is mostly read by then; a page is not blank for longer. */
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final Columns columns;

  Reading(Columns columns) {
    this.columns = columns;
  }

  /** Whether the histories are there, or will be in a moment. */
  public boolean over(SignedIn who) {
    return columns.within(PATIENCE, who.municipality());
  }

  /** Says so, and asks for the same address again by itself. */
  public String page(
      Frame frame, String title, Page.Section section, HttpServletResponse response, Model model) {
    response.setHeader("Refresh", "2");
    model.addAttribute("page", frame.page(title, section));
    return "price/reading";
  }
}
