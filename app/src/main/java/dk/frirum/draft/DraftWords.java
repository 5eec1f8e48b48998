package dk.frirum.draft;

import dk.frirum.web.Words;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.stereotype.Component;

/** What is said of drafts. */
@Component
public class DraftWords {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

  private final Clock clock;

  DraftWords(Clock clock) {
    this.clock = clock;
  }

  /**
   * The draft as its form shows it.
   *
   * @param restored whether its text stands in the fields
   */
  public DraftView view(Draft draft, boolean restored, Words words) {
    ZonedDateTime at = at(draft.keptAt());
    return new DraftView(
        draft.token().toString(),
        restored ? words.t("draft.restored", words.date(at.toLocalDate()), TIME.format(at)) : null);
  }

  String kept(Instant when, Words words) {
    return words.t("draft.kept", TIME.format(at(when)));
  }

  String ended(Instant when, Words words) {
    return words.t("draft.ended", TIME.format(at(when)));
  }

  private ZonedDateTime at(Instant when) {
    return when.atZone(clock.getZone());
  }
}
