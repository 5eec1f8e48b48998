package dk.frirum.simulation;

import dk.frirum.simulation.Ledger.Entry;
import dk.frirum.simulation.Ledger.Said;
import dk.frirum.simulation.Worker.Answer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Interviews moved to the right citizen, and records merged for a while and parted again. */
final class RightPerson {
  private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
  private static final Pattern MERGE = Pattern.compile("unmerge\\?merge=(\\d+)");

  private final World world;
  private final RandomGenerator random;

  RightPerson(World world, RandomGenerator random) {
    this.world = world;
    this.random = random;
  }

  private <T> T any(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  /** On the newest version or an older one, to a citizen within reach or not, once or twice. */
  void move(long id, Entry entry) {
    Worker worker = any(world.workers);
    long to = any(world.citizens);
    int version = Math.max(0, entry.version - (random.nextInt(3) == 0 ? 1 : 0));
    Map<String, String> fields =
        Map.of(
            "to",
            "" + to,
            "version",
            "" + version,
            "reason",
            "forkert borger",
            "idempotencyKey",
            new UUID(random.nextLong(), random.nextLong()).toString());
    boolean may =
        !worker.isRevoked()
            && worker.municipality.equals(world.municipality.get(entry.citizen))
            && worker.municipality.equals(world.municipality.get(to))
            && (entry.version == version || entry.citizen == to);
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      Answer answer = worker.post("/interviews/" + id + "/move", fields);
      if (may != answer.acknowledges()) {
        throw new AssertionError("moving was answered by " + answer.status());
      }
      if (may) {
        world.ledger.moved(entry, to, worker.id);
      }
    }
  }

  /**
   * Two records of one person, it seems; somebody works on; then it turns out that they are two.
   */
  void mergedForAWhile(Said said) {
    long kept = any(world.citizens);
    long closed = any(world.citizens);
    if (kept == closed
        || !world.benefitOf(kept).equals(world.benefitOf(closed)) && random.nextInt(4) == 0) {
      return;
    }
    List<Worker> here = world.of(world.municipality.getOrDefault(kept, ""));
    Worker leader = here.getLast();
    String form = "/citizens/" + kept + "/merge?with=" + closed;
    boolean same = Objects.equals(world.municipality.get(kept), world.municipality.get(closed));
    Answer page = leader.look(form);
    if (!same) {
      if (page.status() != 404) {
        throw new AssertionError("a merge across municipalities: " + page.status());
      }
      return;
    }
    Matcher seen = SEEN.matcher(page.body());
    boolean overlap =
        world.benefitOf(kept).equals(world.benefitOf(closed)) && overlaps(kept, closed);
    if (overlap == seen.find()) {
      throw new AssertionError("overlapping: " + overlap);
    }
    if (overlap) {
      return;
    }
    Map<String, String> fields = new HashMap<>();
    fields.put("keep", "" + kept);
    fields.put("reason", "nyt nummer");
    fields.put("seen", seen.group(1));
    fields.put("idempotencyKey", new UUID(random.nextLong(), random.nextLong()).toString());
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      done(leader.post(form, fields), "/citizens/" + kept);
    }
    worked(kept, closed, leader, said);
    part(kept, leader);
  }

  private boolean overlaps(long one, long other) {
    Object found =
        world.place.sql.fetchValue(
            "select exists (select from spell a join spell b on b.citizen_id = ? and a.during && b.during"
                + " and a.benefit = b.benefit where a.citizen_id = ?)",
            other,
            one);
    return Boolean.TRUE.equals(found);
  }

  /** Somebody registers an interview in the merged case; it came after, and stays. */
  private void worked(long kept, long closed, Worker worker, Said said) {
    UUID key = new UUID(random.nextLong(), random.nextLong());
    boolean there =
        world.ledger.interviews.stream()
            .anyMatch(
                each -> (each.citizen == closed || each.citizen == kept) && each.said.same(said));
    if (there || random.nextBoolean()) {
      return;
    }
    Map<String, String> fields = said.fields();
    fields.put("idempotencyKey", key.toString());
    // By the old address it is not saved unseen.
    done(worker.post("/citizens/" + closed + "/interviews", fields), "/citizens/" + kept);
    Answer answer = worker.post("/citizens/" + kept + "/interviews", fields);
    if (answer.acknowledges()) {
      world.ledger.registered(key, kept, said, worker.id);
    }
  }

  private void part(long kept, Worker leader) {
    Matcher merge = MERGE.matcher(leader.look("/citizens/" + kept + "/unmerge").body());
    if (!merge.find()) {
      throw new AssertionError("an acknowledged merge is gone");
    }
    String path = "/citizens/" + kept + "/unmerge";
    Matcher seen = SEEN.matcher(leader.look(path + "?merge=" + merge.group(1)).body());
    if (!seen.find()) {
      throw new AssertionError("nothing to part");
    }
    Map<String, String> fields =
        Map.of("merge", merge.group(1), "reason", "to borgere", "seen", seen.group(1));
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      done(leader.post(path, fields), "/citizens/" + kept);
    }
    world.ledger.partings++;
  }

  private static void done(Answer answer, String to) {
    if (!answer.acknowledges() || !answer.to().equals(to)) {
      throw new AssertionError("answered by " + answer.status() + " " + answer.to());
    }
  }
}
