package dk.frirum.rules.card;

import dk.frirum.rules.CaseHistory;
import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A case that proves a card.
 *
 * @param of id of the requirement it is about
 * @param on the day it is asked about
 * @param expect the duties that must arise, in order of anchor; empty when none may
 */
public record CardCase(
    String name, String of, CaseHistory given, LocalDate on, List<Expected> expect, Place place) {

  public CardCase {
    expect = List.copyOf(expect);
  }

  /** What must hold of a duty; what is none is not looked at. */
  public record Expected(
      @Nullable LocalDate due,
      @Nullable Status status,
      @Nullable LocalDate metOn,
      @Nullable Integer have,
      @Nullable LocalDate anchor,
      @Nullable String by) {}
}
