package dk.frirum.simulation;

import static dk.frirum.tables.Tables.MEETING;

import dk.frirum.simulation.Ledger.Thing;
import dk.frirum.simulation.Worker.Answer;
import dk.frirum.testing.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jooq.Condition;

/** Meetings, placements and notices, made with one citizen and moved to another. */
final class WrongCitizen extends Deeds {
  WrongCitizen(World world, RandomGenerator random) {
    super(world, random);
  }

  /** Something of this happens. */
  void deed() {
    int chance = random.nextInt(100);
    if (chance < 25) {
      call(any(world.citizens), random.nextBoolean());
    } else if (chance < 40) {
      place();
    } else if (chance < 50) {
      close();
    } else if (chance < 70) {
      if (!new WrongNotice(world, random).deed()) {
        world.citizens.stream()
            .filter(each -> world.benefitOf(each).equals("cash-assistance"))
            .findFirst()
            .ifPresent(each -> call(each, true));
      }
    } else if (chance < 90) {
      move();
    } else {
      thereAndBack();
    }
  }

  /** Once or twice; it is one, where it is acknowledged: it may clash with another. */
  private void make(String subject, String address, Map<String, String> fields, long citizen) {
    Worker worker = of(citizen);
    fields.put("idempotencyKey", key().toString());
    String first = "";
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      Answer answer = worker.post(address, fields);
      if (!answer.acknowledges()) {
        return;
      }
      if (!first.isEmpty() && !first.equals(answer.to())) {
        throw new AssertionError("one key made two: " + first + " and " + answer.to());
      }
      first = answer.to();
      long id = Long.parseLong(first.substring(first.lastIndexOf('/') + 1));
      world.ledger.made(subject, id, citizen, worker.id);
    }
  }

  /** A summons with a notice, or a meeting with others that is no interview. */
  private void call(long citizen, boolean summons) {
    Map<String, String> fields = new HashMap<>();
    fields.put("slot", "other");
    fields.put("date", world.today().plusDays(1 + random.nextInt(summons ? 40 : 5)).toString());
    fields.put("time", "%02d.%s0".formatted(8 + random.nextInt(8), random.nextInt(6)));
    fields.put("minutes", "20");
    fields.put("form", "in-person");
    fields.put("place", "Lokale " + random.nextInt(1000));
    if (!summons) {
      fields.put("school-name", "Rektor " + random.nextInt(3));
      fields.put("school-email", "rektor%d@skole.example".formatted(random.nextInt(3)));
      fields.put("school-consent", "on");
    }
    String kind = summons ? "job-interview" : "school-meeting";
    make("meeting", "/citizens/" + citizen + "/meetings?kind=" + kind, fields, citizen);
  }

  private void place() {
    long citizen = any(world.citizens);
    Map<String, String> fields = new HashMap<>();
    fields.put("provider", "Havnens Kursus " + random.nextInt(100));
    fields.put("starts", world.today().minusDays(random.nextInt(10)).toString());
    fields.put("ends", world.today().plusDays(random.nextInt(30)).toString());
    fields.put("despite", "other");
    fields.put("despiteText", "fordi");
    String kind = random.nextBoolean() ? "course" : "mentor";
    make("placement", "/citizens/" + citizen + "/placements?kind=" + kind, fields, citizen);
  }

  private List<Thing> meetings(Condition which) {
    List<Long> ids = world.place.sql.select(MEETING.ID).from(MEETING).where(which).fetch(MEETING.ID);
    return world.ledger.things.stream()
        .filter(each -> each.is("meeting") && ids.contains(each.id))
        .toList();
  }

  /** Held, with a task; sent twice it is held once. */
  private void close() {
    List<Thing> over =
        meetings(
            MEETING
                .STAGE
                .eq("called")
                .and(MEETING.KIND.eq("school-meeting"))
                .and(MEETING.ENDS_AT.lt(world.place.clock.instant())));
    if (over.isEmpty()) {
      return;
    }
    Thing meeting = any(over);
    Worker worker = of(meeting.citizen);
    Map<String, String> fields = new HashMap<>();
    fields.put("version", "" + meeting.version);
    fields.put("outcome", "held");
    fields.put("form", "in-person");
    fields.put("meeting", "20");
    fields.put("record", "Aftalt at ringe");
    fields.put("task-1-what", "Ring til skolen");
    fields.put("task-1-owner", "" + worker.id);
    fields.put("task-1-due", world.today().plusDays(9).toString());
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      Answer answer = worker.post("/meetings/" + meeting.id + "/outcome", fields);
      if (!answer.acknowledges()) {
        throw new AssertionError("what became of a meeting was answered by " + answer.status());
      }
      world.ledger.held(meeting, worker.id);
    }
  }

  private static String path(Thing thing) {
    return "/%ss/%d/citizen".formatted(thing.subject, thing.id);
  }

  /** On the newest version or an older one, to a citizen within reach or not, once or twice. */
  private void move() {
    if (world.ledger.things.isEmpty()) {
      return;
    }
    Thing thing = any(world.ledger.things);
    Worker worker = any(world.workers);
    long to = any(world.citizens);
    int version = Math.max(0, thing.version - (random.nextInt(3) == 0 ? 1 : 0));
    Map<String, String> fields = order(to, version);
    boolean may =
        !worker.isRevoked()
            && worker.municipality.equals(world.municipality.get(thing.citizen))
            && worker.municipality.equals(world.municipality.get(to))
            && (thing.version == version || thing.citizen == to);
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      Answer answer = worker.post(path(thing), fields);
      if (may != answer.acknowledges()) {
        throw new AssertionError("moving a " + thing.subject + ": " + answer.status());
      }
      if (may) {
        world.ledger.moved(thing, to, worker.id);
      }
    }
  }

  /** What takes nobody's time any more is, moved and moved back, as it was with both. */
  private void thereAndBack() {
    List<Thing> over =
        new ArrayList<>(
            meetings(
                MEETING
                    .STARTS_AT
                    .le(world.place.clock.instant())
                    .and(MEETING.KIND.eq("school-meeting"))));
    world.ledger.things.stream().filter(each -> each.is("placement")).forEach(over::add);
    if (over.isEmpty()) {
      return;
    }
    Thing thing = any(over);
    long from = thing.citizen;
    long to = neighbour(from);
    if (to == from) {
      return;
    }
    Worker worker = of(from);
    Rows before = Rows.of(world.place.sql, from, to);
    for (long each : List.of(to, from)) {
      ordered(worker, path(thing), each, thing.version);
      world.ledger.moved(thing, each, worker.id);
    }
    same(before, from, to, thing.subject + " " + thing.id);
    world.ledger.returns++;
  }
}
