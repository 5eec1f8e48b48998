package dk.frirum.citizen;

import dk.frirum.rules.Status;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the time line (<i>tidslinje</i>) shows; {@link TimelineDrawing} lays it out.
 *
 * @param from first day drawn
 * @param to last day drawn
 * @param day the day looked at
 * @param spells one bar each
 * @param placements one bar each, on lanes of their own
 * @param interviews one mark each
 * @param duties one flag each
 * @param bands suspensions and reforms behind it all
 */
public record Timeline(
    LocalDate from,
    LocalDate to,
    LocalDate day,
    List<Spell> spells,
    List<Placement> placements,
    List<Interview> interviews,
    List<Flag> duties,
    List<Band> bands) {

  public Timeline {
    if (to.isBefore(from)) {
      throw new IllegalArgumentException("a time line ends on or after its first day");
    }
    spells = List.copyOf(spells);
    placements = List.copyOf(placements);
    interviews = List.copyOf(interviews);
    duties = List.copyOf(duties);
    bands = List.copyOf(bands);
  }

  /**
   * A spell.
   *
   * @param to last day, inclusive; none while it runs
   */
  public record Spell(String benefit, LocalDate from, @Nullable LocalDate to) {}

  /**
   * A placement (<i>virksomhedspraktik m.m.</i>).
   *
   * @param kind code
   * @param place with whom
   * @param to last day, agreed or real, inclusive
   * @param state code
   */
  public record Placement(String kind, String place, LocalDate from, LocalDate to, String state) {}

  /**
   * An interview.
   *
   * @param held whether it was held; others are drawn open
   */
  public record Interview(String kind, LocalDate on, boolean held) {}

  /**
   * A duty with a date.
   *
   * @param title in plain words
   */
  public record Flag(String title, LocalDate due, Status status) {}

  /**
   * A stretch of time that acts on the rules.
   *
   * @param title as {@code COVID-19-suspension}
   * @param to last day, inclusive; the same as {@code from} for a reform's first day
   * @param suspension whether it is a suspension (shaded) or a reform (a line)
   */
  public record Band(String title, LocalDate from, LocalDate to, boolean suspension) {}
}
