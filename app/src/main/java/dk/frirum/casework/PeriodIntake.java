package dk.frirum.casework;

import dk.frirum.intake.ImportEvents;
import dk.frirum.intake.Source;
import dk.frirum.intake.Taken;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Table;

/** Takes what holds for citizens from a day on; a table for each kind of it. */
abstract class PeriodIntake {
  private final Table<?> table;
  private final ImportEvents events;

  PeriodIntake(Table<?> table, ImportEvents events) {
    this.table = table;
    this.events = events;
  }

  /** Takes periods in order, in the running transaction; an answer for each. */
  List<Taken> takeAll(List<Period> offered, Source source) {
    Map<Long, List<Period>> known = new HashMap<>();
    for (Period each : stored(offered.stream().map(one -> one.citizenId).distinct().toList())) {
      known.computeIfAbsent(each.citizenId, _ -> new ArrayList<>()).add(each);
    }
    List<Taken> answers = new ArrayList<>();
    for (Period each : offered) {
      answers.add(each.into(known.computeIfAbsent(each.citizenId, _ -> new ArrayList<>())));
    }
    List<Period> touched =
        known.values().stream().flatMap(List::stream).filter(each -> each.touched).toList();
    List<Period> changed = touched.stream().filter(each -> each.id != null).toList();
    List<Period> created = touched.stream().filter(each -> each.id == null).toList();
    events.changing(
        table,
        changed.stream().map(each -> Objects.requireNonNull(each.id)).toList(),
        source,
        () -> changed.forEach(this::change));
    if (!created.isEmpty()) {
      events.created(table, create(created, source), source);
    }
    return answers;
  }

  /** What is stored of those citizens, in order of id, and locked. */
  abstract List<Period> stored(List<Long> citizens);

  abstract void change(Period changed);

  /** Adds rows; their ids. */
  abstract List<Long> create(List<Period> created, Source source);
}
