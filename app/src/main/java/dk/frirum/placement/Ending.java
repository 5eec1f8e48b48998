package dk.frirum.placement;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What came of it (<i>resultat</i>). */
enum Ending {
  ORDINARY_JOB,
  /** Back in the job the citizen is sick from; counts as the event of that name. */
  BACK_AT_WORKPLACE,
  PAID_HOURS,
  WAGE_SUBSIDY,
  FLEXI_JOB,
  EDUCATION,
  NEW_PLACEMENT,
  CLARIFIED,
  NOTHING_YET,
  /** With a text. */
  OTHER;

  String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<Ending> of(String code) {
    return List.of(values()).stream().filter(each -> each.code().equals(code)).findFirst();
  }

  static List<String> codes() {
    return List.of(values()).stream().map(Ending::code).toList();
  }
}
