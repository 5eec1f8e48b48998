package dk.frirum.simulation;

import dk.frirum.simulation.Ledger.Entry;
import dk.frirum.simulation.Ledger.Said;
import dk.frirum.simulation.Worker.Answer;
import dk.frirum.testing.People;
import dk.frirum.time.DateRange;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Some days of two municipalities at work, all drawn from one seed. */
final class Simulation {
  private static final List<String> KINDS =
      List.of("job-interview", "follow-up-interview", "cv-interview", "joint-interview");
  private static final List<String> FORMS = List.of("in-person", "workplace", "video", "phone");
  private static final List<String> OUTCOMES =
      List.of("held", "held", "held", "citizen-absent", "cancelled");
  private static final int LONG = 20;

  private final RandomGenerator random;
  private final World world;
  private final int steps;
  private final int moves;

  /**
   * @param moreSteps so many more, and twice as many about what is another citizen's
   */
  Simulation(Place place, long seed, int moreSteps) {
    this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    place.clock.set(LocalDate.of(2026, 1, 5).plusDays(random.nextInt(250)));
    // Now and then a municipality whose lists are longer than a page.
    boolean large = seed % LONG == 0;
    this.world = new World(place, random, large ? 60 : 5 + random.nextInt(5));
    this.steps = 12 + random.nextInt(10) + moreSteps;
    this.moves = 2 * moreSteps;
  }

  /** Plays it to the morning after, when everything must be right. */
  World play() {
    night();
    for (int step = 0; step < steps; step++) {
      world.place.clock.go(Duration.ofMinutes(1 + random.nextInt(20)));
      step();
    }
    for (int move = 0; move < moves; move++) {
      world.place.clock.go(Duration.ofMinutes(1));
      new WrongCitizen(world, random).deed();
      if (move % 8 == 0) {
        move();
        merge();
      }
    }
    if (moves > 0) {
      evening(); // the moves have changed everybody since the one before
    }
    world.place.clock.go(Duration.ofDays(1));
    night();
    return world;
  }

  private void step() {
    int chance = random.nextInt(100);
    if (chance < 28) {
      register();
    } else if (chance < 37) {
      correct();
    } else if (chance < 43) {
      withdraw();
    } else if (chance < 49) {
      move();
    } else if (chance < 69) {
      new WrongCitizen(world, random).deed();
    } else if (chance < 73) {
      merge();
    } else if (chance < 77) {
      aborted();
    } else if (chance < 84) {
      impossible();
    } else if (chance < 88) {
      fromRegister();
    } else if (chance < 91) {
      revoke();
    } else {
      evening();
      world.place.clock.set(world.today().plusDays(1 + random.nextInt(9)));
      night();
    }
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private Said said(long citizen) {
    DateRange spell = world.spell.getOrDefault(citizen, DateRange.since(world.today()));
    long days = Math.max(1, world.today().toEpochDay() - spell.from().toEpochDay());
    return new Said(
        any(KINDS),
        spell.from().plusDays(random.nextLong(days)),
        any(FORMS),
        any(OUTCOMES),
        random.nextInt(90),
        "Samtale " + random.nextInt(1000) + " om \"ø\" & <å>");
  }

  private void register() {
    long citizen = any(world.citizens);
    Worker worker = any(world.workers);
    Said said = said(citizen);
    UUID key = new UUID(random.nextLong(), random.nextLong());
    boolean may =
        !worker.isRevoked() && worker.municipality.equals(world.municipality.get(citizen));
    for (Answer answer : deliver(worker, address(citizen), registration(said, key))) {
      if (may != answer.acknowledges()) {
        throw new AssertionError("registering was answered by " + answer.status());
      }
    }
    if (may) {
      world.ledger.registered(key, citizen, said, worker.id);
    }
  }

  /** Once, again later, or twice at the same moment: the person clicked, the network repeated. */
  private List<Answer> deliver(Worker worker, String address, Map<String, String> fields) {
    int how = random.nextInt(6);
    List<Answer> answers = new ArrayList<>();
    if (how == 0 && !worker.isRevoked()) { // the one session is ended by the first of them
      answers.addAll(worker.postTwiceAtOnce(address, fields));
    } else {
      answers.add(worker.post(address, fields));
    }
    if (how == 1) {
      answers.add(worker.post(address, fields));
    }
    return answers;
  }

  private static String address(long citizen) {
    return "/citizens/" + citizen + "/interviews";
  }

  private static Map<String, String> registration(Said said, UUID key) {
    Map<String, String> fields = said.fields();
    fields.put("idempotencyKey", key.toString());
    return fields;
  }

  /** What cannot be: a day to come, or a benefit that had not begun. */
  private void impossible() {
    long citizen = any(world.citizens);
    Worker worker = any(world.of(world.municipality.getOrDefault(citizen, People.HERE)));
    LocalDate day =
        random.nextBoolean()
            ? world.today().plusDays(1 + random.nextInt(30))
            : world.spell.getOrDefault(citizen, DateRange.since(world.today())).from().minusDays(1);
    Said said = new Said(any(KINDS), day, any(FORMS), "held", 30, "kan ikke passe");
    Answer answer = worker.post(address(citizen), registration(said, UUID.randomUUID()));
    if (answer.acknowledges()) {
      throw new AssertionError("an interview on " + day + " was taken");
    }
  }

  private void correct() {
    if (world.ledger.interviews.isEmpty()) {
      return;
    }
    Entry entry = any(world.ledger.interviews);
    Worker worker = any(world.workers);
    int version = Math.max(0, entry.version - (random.nextInt(3) == 0 ? 1 : 0));
    Said said = said(entry.citizen);
    Map<String, String> fields = new HashMap<>(said.fields());
    fields.put("version", Integer.toString(version));
    fields.put("reason", "forkert");
    boolean here = reaches(worker, entry);
    for (Answer answer : deliver(worker, "/interviews/" + id(entry) + "/correct", fields)) {
      boolean may = here && world.ledger.mayCorrect(entry, said, version, worker.id);
      if (may != answer.acknowledges()) {
        throw new AssertionError("a correction was answered by " + answer.status());
      }
      if (may) {
        world.ledger.corrected(entry, said, version, worker.id);
      }
    }
  }

  private void move() {
    if (!world.ledger.interviews.isEmpty()) {
      Entry entry = any(world.ledger.interviews);
      new RightPerson(world, random).move(id(entry), entry);
    }
  }

  private void merge() {
    new RightPerson(world, random).mergedForAWhile(said(any(world.citizens)));
  }

  private void withdraw() {
    if (world.ledger.interviews.isEmpty()) {
      return;
    }
    Entry entry = any(world.ledger.interviews);
    Worker worker = any(world.workers);
    int version = Math.max(0, entry.version - (random.nextInt(3) == 0 ? 1 : 0));
    Map<String, String> fields = Map.of("version", "" + version, "reason", "forkert borger");
    boolean here = reaches(worker, entry);
    for (Answer answer : deliver(worker, "/interviews/" + id(entry) + "/withdraw", fields)) {
      boolean may = here && world.ledger.mayWithdraw(entry, version);
      if (may != answer.acknowledges()) {
        throw new AssertionError("a withdrawal was answered by " + answer.status());
      }
      if (may) {
        world.ledger.withdrawn(entry, worker.id);
      }
    }
  }

  private boolean reaches(Worker worker, Entry entry) {
    return !worker.isRevoked() && worker.municipality.equals(world.municipality.get(entry.citizen));
  }

  private long id(Entry entry) {
    if (entry.id == 0) {
      Object found =
          world.place.sql.fetchValue(
              "select id from interview where idempotency_key = ?", entry.key);
      if (!(found instanceof Long id)) {
        throw new AssertionError("an acknowledged interview is gone");
      }
      entry.id = id;
    }
    return entry.id;
  }

  /** The whole command is carried out, and then the power goes before it is committed. */
  private void aborted() {
    long citizen = any(world.citizens);
    Worker worker = any(world.of(world.municipality.getOrDefault(citizen, People.HERE)));
    world.place.transaction.executeWithoutResult(status -> {
      worker.post(address(citizen), registration(said(citizen), UUID.randomUUID()));
      status.setRollbackOnly();
    });
  }

  /** A spell ends or goes on; the register sends it twice. */
  private void fromRegister() {
    long citizen = any(world.citizens);
    DateRange now = world.spell.getOrDefault(citizen, DateRange.since(world.today()));
    LocalDate end = world.today().plusDays(random.nextInt(20));
    DateRange then =
        now.to() == null && !end.isBefore(now.from())
            ? new DateRange(now.from(), end)
            : DateRange.since(now.from());
    world.take(citizen, then);
    world.take(citizen, then);
  }

  private void revoke() {
    List<Worker> here = world.of(People.HERE);
    Worker worker = here.get(0);
    if (!worker.isRevoked()) {
      world.place.sql.execute("update staff set role = 'partner' where id = ?", worker.id);
      world.ledger.revoked.put(worker.id, world.place.clock.instant());
      worker.revoke();
      world.place.clock.go(Duration.ofMinutes(1));
    }
  }

  private void evening() {
    world.evening.clear();
    for (long citizen : world.citizens) {
      world.evening.put(
          citizen,
          new World.Recorded(
              world.today(),
              world.ledger.changesOf(citizen),
              world.place.duties.of(citizen).stream()
                  .map(each -> each.duty().toString())
                  .toList()));
    }
  }

  /** The nightly run; sometimes it is stopped in the middle, and then a start makes it good. */
  private void night() {
    if (random.nextInt(4) == 0) {
      world.place.clock.stopAfter(2 + random.nextInt(4));
      try {
        world.place.duties.bringUpToDate(_ -> {});
      } catch (SimulatedClock.Stopped e) {
        // the application is started again below
      } finally {
        world.place.clock.stopNoMore();
      }
    }
    world.place.duties.bringUpToDate(_ -> {});
  }
}
