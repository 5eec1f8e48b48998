package dk.frirum.meeting;

import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.casework.Form;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Whether the citizen can choose the time of the next meeting. */
sealed interface Bookable {

  /**
   * Yes.
   *
   * @param duty the duty it serves
   * @param forms how it can be held, by the rules of the first day
   * @param times free times, soonest first
   * @param first first day that can be chosen
   * @param last last day that can be chosen: the duty's, where that is not too near
   * @param shown the day the times are shown from
   * @param later the day of the next free time after those; none where there is none
   * @param late whether the duty's last day has passed or is too near
   */
  record Offer(
      Standing duty,
      Kind kind,
      long caseworkerId,
      String caseworker,
      List<Form> forms,
      List<LocalDateTime> times,
      LocalDate first,
      LocalDate last,
      LocalDate shown,
      @Nullable LocalDate later,
      boolean late)
      implements Bookable {
    public Offer {
      forms = List.copyOf(forms);
      times = List.copyOf(times);
    }
  }

  /**
   * No.
   *
   * @param duty the duty it would serve; none without one
   */
  record No(Why why, @Nullable Standing duty) implements Bookable {}

  /** Why not; the words are under {@code book.no}. */
  enum Why {
    /** The rules ask for no meeting with a last day. */
    NO_DUTY,
    /** There is one already. */
    CALLED,
    /** Others must be asked, who have to say yes first. */
    WITH_OTHERS,
    NO_CASEWORKER,
    /** Nothing is free. */
    NO_TIME;

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
