package dk.frirum.rules.columns;

import dk.frirum.rules.columns.Plan.VersionPlan;
import java.lang.invoke.MethodHandles;

/**
 * Keeps of the candidates a {@link VersionStep} has found what are duties, and says where they
 * stand. Defined anew for each version as well.
 */
final class Settlement implements Step {
  private static final int NONE = HistoryColumns.NONE;
  private static final Plan PLAN;
  private static final VersionPlan VERSION;
  private static final boolean DEVIATES;

  /** Later versions that may govern the same; most often none. */
  private static final VersionPlan[] RIVALS;

  static {
    try {
      Task task = MethodHandles.classData(MethodHandles.lookup(), "_", Task.class);
      PLAN = task.plan();
      VERSION = task.version();
      DEVIATES = PLAN.deviations().length > 0;
      RIVALS = PLAN.rivals(task.number());
    } catch (IllegalAccessException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  Settlement() {}

  @Override
  public void walk(Spot spot) {
    Candidates found = spot.found;
    apply(spot, found);
    if (DEVIATES) {
      deviate(spot, found);
    } else if (PLAN.added()) {
      found.size = 0;
    } else {
      stand(spot, found);
    }
    int card = DutyColumns.card(PLAN.requirement(), VERSION.index(), 0);
    spot.rows.add(found, spot.spell, card, DEVIATES);
    found.size = 0;
  }

  private static void apply(Spot spot, Candidates found) {
    Cursor cursor = spot.cursor;
    for (int row = 0; row < found.size; row++) {
      int at = found.at[row];
      int nominal = found.due[row];
      enter(spot, at, nominal);
      found.truth[row] =
          governs(spot, spot.from[at], found.anchor[row], nominal) ? applies(cursor) : Test.FALSE;
    }
  }

  private static int applies(Cursor cursor) {
    return VERSION.applies() == null ? Test.TRUE : VERSION.applies().at(cursor);
  }

  private static void enter(Spot spot, int at, int nominal) {
    Cursor cursor = spot.cursor;
    cursor.spell = spot.spell[at];
    cursor.citizen = spot.citizen[at];
    int asked = nominal == NONE ? spot.asOf : Math.min(spot.asOf, nominal);
    cursor.readOn = Math.min(asked, spot.last[at]);
  }

  private static void stand(Spot spot, Candidates found) {
    for (int row = 0; row < found.size; row++) {
      int due = rolled(spot, found.due[row]);
      found.due[row] = due;
      int last = spot.last[found.at[row]];
      boolean open = found.truth[row] == Test.UNKNOWN || VERSION.undetermined();
      found.status[row] = spot.status(last, due, found.metOn[row], open, false);
    }
  }

  private static void deviate(Spot spot, Candidates found) {
    spot.liftEnd = NONE;
    for (int row = 0; row < found.size; row++) {
      if (found.truth[row] != Test.FALSE) {
        deviate(spot, found, row);
      }
    }
  }

  private static void deviate(Spot spot, Candidates found, int row) {
    Clock clock = spot.clock;
    int at = found.at[row];
    enter(spot, at, found.due[row]);
    clock.read(PLAN.deviations(), VERSION.by(), spot.cursor, found.anchor[row], found.due[row]);
    int due = rolled(spot, clock.due);
    int day = due == NONE ? spot.cursor.readOn : due;
    if (PLAN.added() && !clock.add(PLAN.deviations(), day)) {
      found.truth[row] = Test.FALSE;
      return;
    }
    clock.lift(PLAN.deviations(), day);
    boolean open = found.truth[row] == Test.UNKNOWN || VERSION.undetermined() || clock.unknown != 0;
    int status =
        clock.lifted != 0
            ? Codes.LIFTED
            : spot.status(spot.last[at], due, found.metOn[row], open, clock.suspended != 0);
    found.due[row] = due;
    found.status[row] = status;
    found.acting[row] = clock.acting(status);
    spot.liftEnd = clock.liftedUntil();
  }

  private static int rolled(Spot spot, int due) {
    return due != NONE && VERSION.rollForward() ? spot.days.rollForward(due) : due;
  }

  /** This version governs, and no later one does. */
  private static boolean governs(Spot spot, int spellFrom, int anchor, int nominal) {
    int deadline = nominal == NONE ? anchor : nominal;
    if (!VERSION.governs(spellFrom, anchor, deadline) || !isHere(spot, VERSION)) {
      return false;
    }
    for (VersionPlan other : RIVALS) {
      if (other.governs(spellFrom, anchor, deadline) && mayHold(spot, other)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a replacement is one for the citizen's municipality; the law always is. */
  private static boolean isHere(Spot spot, VersionPlan version) {
    return version.by() < 0
        || PLAN.deviations()[version.by()].holdsIn(spot.columns.municipality[spot.cursor.citizen]);
  }

  /** Whether it holds here, as far as is known. */
  private static boolean mayHold(Spot spot, VersionPlan version) {
    if (version.by() < 0) {
      return true;
    }
    Test group = PLAN.deviations()[version.by()].group();
    return isHere(spot, version) && (group == null || group.at(spot.cursor) != Test.FALSE);
  }
}
