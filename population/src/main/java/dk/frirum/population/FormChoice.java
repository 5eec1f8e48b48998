package dk.frirum.population;

import java.time.LocalDate;

/** Which form an interview takes, by the practice of its day. */
final class FormChoice {
  private FormChoice() {}

  /**
   * @param first the first of the course: in person, nearly always
   * @param employed has a workplace to meet at
   */
  static Form draw(Dice dice, InterviewKind kind, LocalDate on, boolean first, boolean employed) {
    if (Reform.suspended(on)) {
      return Form.PHONE;
    }
    int workplace = employed ? 8 : 0;
    if (kind == InterviewKind.EMPLOYER) {
      return form(dice, 10, 50, 6, 34);
    }
    if (!on.isBefore(Reform.NEW_LAB) && !on.isAfter(Reform.DISTANCE_TO)) {
      return on.isBefore(Reform.SUSPENDED)
          ? form(dice, first ? 92 : 80, workplace, 2, 10)
          : form(dice, first ? 22 : 10, 0, 18, 66);
    }
    if (on.isBefore(Reform.CHOICE_OF_FORM)) {
      return first ? form(dice, 93, workplace, 1, 4) : form(dice, 82, workplace, 3, 13);
    }
    return first ? form(dice, 94, workplace, 2, 3) : form(dice, 42, workplace, 17, 38);
  }

  private static Form form(Dice dice, int inPerson, int workplace, int video, int phone) {
    return Form.values()[dice.weighted(inPerson, workplace, video, phone)];
  }
}
