package dk.frirum.duty;

import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Status;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Shape;
import dk.frirum.rules.card.Version;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What belongs in the usual list: duties that are overdue, or that fall due within the rulebook's
 * notice days. One that cannot be determined is there while its date is near and something can be
 * done about it; never where the card itself leaves it open, since no registration would help. That
 * an interview was held in the wrong form cannot be undone, so it has a situation of its own.
 *
 * @param horizon last day that is near
 * @param leftOpen the versions of requirements whose card leaves them open
 * @param forms the requirements on the form of an interview
 */
record Notable(LocalDate horizon, Set<CardVersion> leftOpen, Set<String> forms) {

  /** A version of a requirement. */
  record CardVersion(String requirement, int version) {}

  static Notable on(LocalDate day, Rulebook book) {
    Set<CardVersion> open = new LinkedHashSet<>();
    Set<String> forms = new LinkedHashSet<>();
    for (Requirement requirement : book.requirements()) {
      for (Version version : requirement.versions()) {
        if (version.shape() instanceof Shape.Form) {
          forms.add(requirement.id());
        }
        if (version.reservations().undetermined()) {
          open.add(new CardVersion(requirement.id(), version.index()));
        }
      }
    }
    return new Notable(day.plusDays(book.noticeDays()), open, forms);
  }

  boolean contains(Status status, @Nullable LocalDate due, String requirement, int version) {
    return switch (status) {
      case OVERDUE, DUE -> !forms.contains(requirement);
      case UNDETERMINED ->
          due != null
              && !due.isAfter(horizon)
              && !leftOpen.contains(new CardVersion(requirement, version));
      case UPCOMING, MET, MET_LATE, LIFTED, SUSPENDED, NOT_COVERED -> false;
    };
  }
}
