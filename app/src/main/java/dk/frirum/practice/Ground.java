package dk.frirum.practice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On what a citizen may be spoken of by name with a doctor (<i>grundlag</i>), and of what. Without
 * one of these the citizen is on no agenda. Without consent the doctor decides whether it is
 * justified (sundhedsloven § 43, stk. 3), and the subjects are the fewest: that is Frirum's choice,
 * since the law says no more than what the case needs.
 */
enum Ground {
  /**
   * The citizen's consent (<i>samtykke</i>; sundhedsloven § 43, stk. 1, and retssikkerhedsloven §
   * 11 a, stk. 1): written, and for at most a year (§ 44).
   */
  CONSENT(EnumSet.allOf(Subject.class)),
  /** A law says that it must be told (§ 43, stk. 2, nr. 1); its paragraph is named. */
  DUTY(EnumSet.of(Subject.FUNCTION, Subject.CONSIDERATIONS, Subject.PROGNOSIS)),
  /**
   * Weighty considerations (<i>væsentlige hensyn</i>; § 43, stk. 2, nr. 2). The citizen is told as
   * soon as can be of what was passed on, and why (stk. 4).
   */
  INTEREST(EnumSet.of(Subject.FUNCTION, Subject.CONSIDERATIONS, Subject.PROGNOSIS));

  private final Set<Subject> subjects;

  Ground(Set<Subject> subjects) {
    this.subjects = Set.copyOf(subjects);
  }

  /** What may be spoken of. */
  boolean allows(Subject subject) {
    return subjects.contains(subject);
  }

  /** The last day a consent of that day holds (sundhedsloven § 44, stk. 2). */
  static LocalDate lapses(LocalDate consentOn) {
    return consentOn.plusYears(1);
  }

  String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Ground> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }

  /** What can be spoken of with a doctor. */
  enum Subject {
    /** <i>Funktionsevne:</i> what the citizen can do. */
    FUNCTION,
    /** <i>Skånehensyn:</i> what work must take care of. */
    CONSIDERATIONS,
    /** <i>Forventet varighed.</i> */
    PROGNOSIS,
    /** <i>Behandling:</i> what is planned, and when. */
    TREATMENT,
    /** <i>Diagnose.</i> */
    DIAGNOSIS;

    String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Subject of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
