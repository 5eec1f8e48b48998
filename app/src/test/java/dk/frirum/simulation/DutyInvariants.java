package dk.frirum.simulation;

import dk.frirum.duty.CitizenDuty;
import dk.frirum.rules.Duty;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Transition;
import dk.frirum.rules.card.Version;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What must be true of the stored duties, once they are those of today. */
final class DutyInvariants {
  static final List<Invariant> ALL =
      List.of(
          new Invariant("stored duties are those computed afresh", DutyInvariants::fresh),
          new Invariant(
              "no open duty past its date stands as something else", DutyInvariants::late),
          new Invariant("no duty by a version of the law not in force", DutyInvariants::inForce),
          new Invariant("the last run over everybody was today's", DutyInvariants::upToDate),
          new Invariant("yesterday is answered as it was answered then", DutyInvariants::yesterday),
          Invariant.query(
              "a withdrawn interview meets nothing",
              """
              select 'duty ' || d.id from duty d
              where d.met_on is not null
                and exists (select from interview i where i.citizen_id = d.citizen_id
                            and i.withdrawn and i.held_on = d.met_on)
                and not exists (select from interview i where i.citizen_id = d.citizen_id
                                and not i.withdrawn and i.outcome = 'held' and i.held_on = d.met_on)
              """),
          Invariant.query(
              "a duty is where its citizen is",
              """
              select 'duty ' || d.id from duty d join citizen c on c.id = d.citizen_id
              left join spell s on s.id = d.spell_id and s.citizen_id = c.id
              where d.municipality <> c.municipality or s.id is null
                or d.caseworker_id is distinct from c.caseworker_id or s.benefit <> d.benefit
              """));

  private DutyInvariants() {}

  private static List<String> fresh(World world) {
    List<String> wrong = new ArrayList<>();
    for (long citizen : world.citizens) {
      List<String> stored = words(world.place.duties.of(citizen));
      List<String> computed = words(world.place.duties.of(citizen, world.today()));
      if (!stored.equals(computed)) {
        wrong.add("citizen %d has %s, not %s".formatted(citizen, stored, computed));
      }
    }
    return wrong;
  }

  private static List<String> words(List<CitizenDuty> duties) {
    return duties.stream()
        .map(each -> each.outstanding() + " " + each.responsible() + " " + each.duty())
        .toList();
  }

  private static List<String> late(World world) {
    return look(
        world,
        duty -> {
          LocalDate due = duty.due();
          boolean late = due != null && due.isBefore(world.today());
          return switch (duty.status()) {
            case UPCOMING, DUE -> late;
            case OVERDUE -> !late;
            case MET, MET_LATE, LIFTED, SUSPENDED, NOT_COVERED, UNDETERMINED -> false;
          };
        });
  }

  private static List<String> inForce(World world) {
    return look(
        world,
        duty -> {
          Requirement requirement =
              world.place.holder.rulebook().requirement(duty.requirement()).orElse(null);
          Version version =
              requirement == null
                  ? null
                  : requirement.versions().stream()
                      .filter(each -> each.index() == duty.version())
                      .findFirst()
                      .orElse(null);
          return version == null || !inForce(version, duty);
        });
  }

  /** A date moved to a later day may lie after the end of the law that set it, never before. */
  private static boolean inForce(Version version, Duty duty) {
    LocalDate date = Objects.requireNonNullElse(duty.due(), duty.anchor());
    boolean begun = !date.isBefore(version.inForce().first());
    return switch (version.governs()) {
      case Transition.SpellsStarting _ -> begun;
      case Transition.Deadlines(var period) -> begun && !date.isBefore(period.first());
      case Transition.Events(var period) ->
          period.contains(duty.anchor()) && version.inForce().contains(duty.anchor());
    };
  }

  private interface Wrong {
    boolean is(Duty duty);
  }

  private static List<String> look(World world, Wrong wrong) {
    List<String> found = new ArrayList<>();
    for (long citizen : world.citizens) {
      for (CitizenDuty each : world.place.duties.of(citizen)) {
        if (wrong.is(each.duty())) {
          found.add("citizen " + citizen + ": " + each.duty());
        }
      }
    }
    return found;
  }

  private static List<String> upToDate(World world) {
    @Nullable LocalDate last = world.place.duties.evaluated().map(each -> each.on()).orElse(null);
    return world.today().equals(last) ? List.of() : List.of("it was that of " + last);
  }

  private static List<String> yesterday(World world) {
    List<String> wrong = new ArrayList<>();
    world.evening.forEach((citizen, then) -> {
      if (then.changes() == world.ledger.changesOf(citizen)
          && !world.duties(citizen, then.day()).equals(then.duties())) {
        wrong.add("citizen " + citizen + " on " + then.day());
      }
    });
    return wrong;
  }
}
