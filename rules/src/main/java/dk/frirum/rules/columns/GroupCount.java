package dk.frirum.rules.columns;

import dk.frirum.rules.condition.Condition;
import dk.frirum.rules.time.DanishCalendar;
import dk.frirum.rules.time.DayTable;
import java.time.LocalDate;

/** How many citizens a condition is true of on a day. */
public final class GroupCount {
  private GroupCount() {}

  /**
   * Citizens with a spell that runs on the day and of which the condition is true; where it is
   * unknown, they are not counted.
   *
   * @param calendar of the rulebook the condition stands in
   */
  public static int citizens(
      HistoryColumns columns, Condition condition, LocalDate on, DanishCalendar calendar) {
    int day = (int) on.toEpochDay();
    Test test = Test.of(condition);
    Cursor cursor = new Cursor(columns, new DayTable(calendar));
    cursor.readOn = day;
    int found = 0;
    for (int citizen = 0; citizen < columns.citizens(); citizen++) {
      cursor.citizen = citizen;
      int end = columns.spellStart[citizen + 1];
      for (int spell = columns.spellStart[citizen]; spell < end; spell++) {
        cursor.spell = spell;
        if (columns.spellFrom[spell] <= day
            && day < columns.spellEnd[spell]
            && test.at(cursor) == Test.TRUE) {
          found++;
          break;
        }
      }
    }
    return found;
  }
}
