package dk.frirum.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Why a citizen is away, or need not be met (<i>fravær, standby</i>). Only some are asked about by
 * a rule: those are a fact as well, and the rules decide what follows.
 */
enum AbsenceKind {
  /** Stand-by: seriously ill, followed without contact. */
  STANDBY("standby"),
  LESS_INTENSIVE_EFFORT("less-intensive-effort"),
  LIFE_THREATENING_ILLNESS("life-threatening-illness"),
  ILL(null),
  HOSPITAL(null),
  HOLIDAY(null),
  /** Maternity, paternity, or another leave. */
  LEAVE(null),
  /** With a text. */
  OTHER(null);

  private final @Nullable String fact;

  AbsenceKind(@Nullable String fact) {
    this.fact = fact;
  }

  /** The fact the rules ask about; none where no rule does. */
  @Nullable String fact() {
    return fact;
  }

  /** As stored: {@code life-threatening-illness}. */
  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<AbsenceKind> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
