package dk.frirum.practice;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * On what a citizen may be spoken of by name with a doctor (<i>grundlag</i>), and of what. There is
 * no third: without one of these the citizen is on no agenda. What the law lets be spoken of
 * without consent has not been read; the paragraph must be named, and the subjects are the fewest.
 */
enum Ground {
  /** The citizen's consent (<i>samtykke</i>), on a day. */
  CONSENT(EnumSet.allOf(Subject.class)),
  /** A provision of the law (<i>lovhjemmel</i>), by its paragraph. */
  LAW(EnumSet.of(Subject.FUNCTION, Subject.CONSIDERATIONS, Subject.PROGNOSIS));

  private final Set<Subject> subjects;

  Ground(Set<Subject> subjects) {
    this.subjects = Set.copyOf(subjects);
  }

  /** What may be spoken of. */
  boolean allows(Subject subject) {
    return subjects.contains(subject);
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
