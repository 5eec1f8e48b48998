package dk.frirum.meeting;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a member of the rehabilitation team speaks for (<i>område</i>), by the codes of the data
 * dictionary. Which of them must sit is the rulebook's to say.
 */
public enum Area {
  /** <i>Beskæftigelsesområdet.</i> */
  EMPLOYMENT,
  /** <i>Sundhedsområdet.</i> */
  HEALTH,
  /** <i>Socialområdet.</i> */
  SOCIAL,
  /** <i>Regionen</i>, by a health coordinator. */
  REGION,
  /** <i>Undervisningsområdet.</i> */
  EDUCATION;

  /** As stored and in the dictionary: {@code region}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static @Nullable Area of(@Nullable String code) {
    return code == null ? null : valueOf(code.toUpperCase(Locale.ROOT));
  }

  /** A set of them as an event's attribute: {@code employment+region}. */
  public static String set(Stream<Area> areas) {
    return areas.distinct().sorted().map(Area::code).collect(Collectors.joining("+"));
  }
}
