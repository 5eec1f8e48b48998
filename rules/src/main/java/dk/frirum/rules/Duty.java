package dk.frirum.rules;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One requirement in one citizen's case (<i>krav i den enkelte sag</i>).
 *
 * @param requirement id of the card
 * @param version index of the card's version that governs, from 0
 * @param spell id of the spell it belongs to
 * @param anchor the day the time is counted from
 * @param due last day it can be met in time; none where the law gives no date
 * @param status where it stands on the day asked about
 * @param metOn day it was met, in time or late
 * @param have fulfilling events so far
 * @param need fulfilling events required
 * @param deviations ids of the deviations that act on it, in order of rank
 */
public record Duty(
    String requirement,
    int version,
    String spell,
    LocalDate anchor,
    @Nullable LocalDate due,
    Status status,
    @Nullable LocalDate metOn,
    int have,
    int need,
    List<String> deviations) {

  public Duty {
    deviations = List.copyOf(deviations);
  }
}
