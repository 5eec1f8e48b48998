package dk.frirum.evidence.register;

import static dk.frirum.evidence.register.Register.PLACE_BITS;
import static dk.frirum.evidence.register.Register.PLACE_MASK;
import static dk.frirum.evidence.register.Register.UNKNOWN;
import static dk.frirum.evidence.register.Register.WEEK_BITS;
import static dk.frirum.evidence.register.Register.WEEK_MASK;

import dk.frirum.evidence.spell.SpellException;
import dk.frirum.evidence.spell.SpellProblem;
import dk.frirum.evidence.spell.SpellProblem.What;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A register, and the weeks that have come since: only what is new is read. The new rows tell who
 * was on what in these weeks, as a weekly delivery does; who is in none of them was on nothing.
 *
 * <p>A row that begins where a spell of the same code and municipality ends goes on with it, and so
 * does one that tells that spell, or its end, again. Any other row that reaches into weeks the
 * register has is a correction of the past. It is refused, with its row: what was counted of those
 * weeks would no longer hold, and so all must be read again.
 */
public final class NewWeeks {
  record NewRow(int id, int municipality, int code, int from, int to, long row) {}

  record NewPerson(int id, int municipality, int born, boolean woman, long row) {}

  private final Register before;
  private final int lastWeek;
  private final List<NewRow> rows = new ArrayList<>();
  private final List<NewPerson> persons = new ArrayList<>();
  private final List<SpellProblem> problems = new ArrayList<>();

  /**
   * @param lastWeek the last the new rows tell of
   * @throws IllegalArgumentException where that is no new week
   */
  public NewWeeks(Register before, int lastWeek) {
    if (lastWeek <= before.lastWeek()) {
      throw new IllegalArgumentException(
          "The register reaches week %d already, so week %d is not new"
              .formatted(before.lastWeek(), lastWeek));
    }
    this.before = before;
    this.lastWeek = lastWeek;
  }

  /** Somebody the register was not told of, in the order of persons. */
  public NewWeeks person(int id, int municipality, int born, boolean woman, long row) {
    if (!persons.isEmpty() && id <= persons.getLast().id) {
      problems.add(
          new SpellProblem(row, What.PERSONS_DISORDERED, (Object) id, persons.getLast().id));
    }
    persons.add(new NewPerson(id, municipality, born, woman, row));
    return this;
  }

  /**
   * In the order of persons, and of each by week.
   *
   * @param row named where something is wrong
   */
  public NewWeeks spell(int id, int municipality, int code, int from, int to, long row) {
    if (!rows.isEmpty() && id < rows.getLast().id) {
      problems.add(new SpellProblem(row, What.PERSONS_DISORDERED, (Object) id, rows.getLast().id));
    }
    rows.add(new NewRow(id, municipality, code, from, to, row));
    return this;
  }

  /**
   * The register until the last week.
   *
   * @throws SpellException where rows cannot be as they are told, or correct the past
   */
  public Register build() {
    if (!problems.isEmpty()) {
      throw new SpellException(problems);
    }
    Register lengthened = lengthened();
    return lengthened == null ? anew() : lengthened;
  }

  /** In a few passes over memory; none where something is odd about a row. */
  @Nullable Register lengthened() {
    return new Lengthened(before, lastWeek, persons, rows).register();
  }

  /** Row by row, which says of each row what is wrong with it. */
  Register anew() {
    RegisterBuilder builder =
        new RegisterBuilder(
            before.book(), before.firstWeek(), lastWeek, before.spells() + rows.size());
    persons(builder);
    int next = 0;
    for (int who = 0; who < before.persons(); who++) {
      int id = before.id[who];
      while (next < rows.size() && rows.get(next).id < id) {
        next = add(builder, next);
      }
      next = person(builder, who, next);
    }
    while (next < rows.size()) {
      next = add(builder, next);
    }
    if (!problems.isEmpty()) {
      throw new SpellException(problems);
    }
    return builder.build();
  }

  /** The old and the new, in order; where nobody was told of, nobody is. */
  private void persons(RegisterBuilder builder) {
    int next = 0;
    for (int who = 0; who < before.persons(); who++) {
      int id = before.id[who];
      while (next < persons.size() && persons.get(next).id < id) {
        add(builder, persons.get(next++));
      }
      int is = before.person[who];
      if (is != UNKNOWN) {
        builder.person(
            id,
            before.municipality(is & PLACE_MASK),
            is >>> (PLACE_BITS + 1),
            (is >>> PLACE_BITS & 1) == 1,
            0);
      }
    }
    while (next < persons.size()) {
      add(builder, persons.get(next++));
    }
  }

  private static void add(RegisterBuilder builder, NewPerson each) {
    builder.person(each.id, each.municipality, each.born, each.woman, each.row);
  }

  /** A new row of somebody who had no spell in the register. */
  private int add(RegisterBuilder builder, int at) {
    NewRow each = rows.get(at);
    if (each.from <= before.lastWeek()) {
      correction(each);
    } else {
      builder.spell(each.id, each.municipality, each.code, each.from, each.to, each.row);
    }
    return at + 1;
  }

  /** The spells of somebody, the last one lengthened where it goes on, and then the new ones. */
  private int person(RegisterBuilder builder, int who, int at) {
    int id = before.id[who];
    int next = at;
    int end = before.first[who + 1];
    for (int row = before.first[who]; row < end; row++) {
      int code = before.code(before.spell[row] >>> 2 * WEEK_BITS);
      int from = (before.spell[row] >>> WEEK_BITS & WEEK_MASK) + before.firstWeek();
      int to = (before.spell[row] & WEEK_MASK) + before.firstWeek();
      int municipality = before.municipality(before.place[row]);
      long told = 0;
      if (row == end - 1 && next < rows.size() && rows.get(next).id == id) {
        NewRow first = rows.get(next);
        boolean same = first.code == code && first.municipality == municipality;
        boolean on = first.from >= from && first.from <= to + 1 && first.to > to;
        if (same && on && to == before.lastWeek()) {
          to = first.to;
          told = first.row;
          next++;
        }
      }
      builder.spell(id, municipality, code, from, to, told);
    }
    while (next < rows.size() && rows.get(next).id == id) {
      next = add(builder, next);
    }
    return next;
  }

  private void correction(NewRow each) {
    problems.add(
        new SpellProblem(each.row, What.CORRECTS, (Object) each.from, before.lastWeek(), each.id));
  }
}
