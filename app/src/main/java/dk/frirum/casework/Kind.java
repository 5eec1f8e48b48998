package dk.frirum.casework;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The kinds of interview (<i>samtaleart</i>), by the codes of the data dictionary. */
enum Kind {
  FOLLOW_UP_INTERVIEW,
  JOB_INTERVIEW,
  JOINT_INTERVIEW,
  INTENSIFIED_EFFORT_INTERVIEW,
  A_KASSE_INTERVIEW,
  CV_INTERVIEW,
  AVAILABILITY_INTERVIEW,
  EMPLOYER_INTERVIEW;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Kind> of(String code) {
    return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
  }
}
