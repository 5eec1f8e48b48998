package dk.frirum.simulation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What the application has said it did: kept beside it, by rules of its own. */
final class Ledger {
  final List<Entry> interviews = new ArrayList<>();

  /** Meetings and placements that were acknowledged. */
  final List<Thing> things = new ArrayList<>();

  /** How often something was moved to the right citizen and back again, and all was as before. */
  int returns;

  /** How often records were merged and parted again. */
  int partings;

  final Map<Long, Instant> revoked = new LinkedHashMap<>();

  /** How often each citizen's case was changed, also by imports. */
  final Map<Long, Integer> changes = new HashMap<>();

  /** How often each citizen's spells were taken in differently, the first time included. */
  final Map<Long, Integer> spellChanges = new HashMap<>();

  /** What somebody says of an interview. */
  record Said(String kind, LocalDate on, String form, String outcome, int minutes, String note) {
    Map<String, String> fields() {
      Map<String, String> fields = new HashMap<>();
      fields.put("kind", kind);
      fields.put("date", on.toString());
      fields.put("form", form);
      fields.put("outcome", outcome);
      fields.put("meeting", Integer.toString(minutes));
      fields.put("note", note);
      return fields;
    }

    boolean same(Said other) {
      return kind.equals(other.kind) && on.equals(other.on) && outcome.equals(other.outcome);
    }
  }

  /** An interview that was acknowledged. */
  static final class Entry {
    final UUID key;
    long citizen;
    final List<String> events = new ArrayList<>();
    final List<Long> actors = new ArrayList<>();
    Said said;
    int version;
    boolean withdrawn;
    long id;

    Entry(UUID key, long citizen, Said said, long actor) {
      this.key = key;
      this.citizen = citizen;
      this.said = said;
      event("interview-registered", actor);
    }

    private void event(String kind, long actor) {
      events.add(kind);
      actors.add(actor);
    }

    boolean isMoved() {
      return events.contains("interview-moved");
    }

    long lastActor() {
      return actors.getLast();
    }
  }

  /** A meeting or a placement that was acknowledged. */
  static final class Thing {
    final String subject;
    final long id;
    long citizen;
    int version;
    final List<String> events = new ArrayList<>();
    final List<Long> actors = new ArrayList<>();

    Thing(String subject, long id, long citizen) {
      this.subject = subject;
      this.id = id;
      this.citizen = citizen;
    }

    boolean is(String kind) {
      return subject.equals(kind);
    }

    boolean isMoved() {
      return events.stream().anyMatch(each -> each.equals(moved()));
    }

    private String moved() {
      return subject.equals("meeting") ? "meeting-right-citizen" : subject + "-moved";
    }

    private void event(String kind, long actor) {
      events.add(kind);
      actors.add(actor);
    }
  }

  /** The application said: this is it. Once, however often it was sent. */
  void made(String subject, long id, long citizen, long actor) {
    if (things.stream().noneMatch(each -> each.subject.equals(subject) && each.id == id)) {
      Thing thing = new Thing(subject, id, citizen);
      thing.event(subject.equals("meeting") ? "meeting-called" : "placement-registered", actor);
      things.add(thing);
      changed(citizen);
    }
  }

  void held(Thing meeting, long actor) {
    if (!meeting.events.contains("meeting-held")) {
      meeting.version++;
      meeting.event("meeting-held", actor);
      changed(meeting.citizen);
    }
  }

  void moved(Thing thing, long to, long actor) {
    if (thing.citizen != to) {
      changed(thing.citizen);
      changed(to);
      thing.citizen = to;
      thing.version++;
      thing.event(thing.moved(), actor);
    }
  }

  /** The application said: registered. Once for each key, and not what is there already. */
  void registered(UUID key, long citizen, Said said, long actor) {
    boolean there =
        interviews.stream()
            .anyMatch(each ->
                each.key.equals(key)
                    || each.citizen == citizen && !each.withdrawn && each.said.same(said));
    if (!there) {
      interviews.add(new Entry(key, citizen, said, actor));
      changed(citizen);
    }
  }

  /** Whether a correction is to be taken, on the version the person saw. */
  boolean mayCorrect(Entry entry, Said said, int version, long actor) {
    return !entry.withdrawn
        && (entry.version == version || entry.lastActor() == actor && entry.said.equals(said));
  }

  void corrected(Entry entry, Said said, int version, long actor) {
    if (entry.version == version) {
      entry.said = said;
      entry.version++;
      entry.event("interview-corrected", actor);
      changed(entry.citizen);
    }
  }

  boolean mayWithdraw(Entry entry, int version) {
    return entry.withdrawn || entry.version == version;
  }

  void withdrawn(Entry entry, long actor) {
    if (!entry.withdrawn) {
      entry.withdrawn = true;
      entry.version++;
      entry.event("interview-withdrawn", actor);
      changed(entry.citizen);
    }
  }

  void moved(Entry entry, long to, long actor) {
    if (entry.citizen != to) {
      changed(entry.citizen);
      changed(to);
      entry.citizen = to;
      entry.version++;
      entry.event("interview-moved", actor);
    }
  }

  void spellTaken(long citizen) {
    spellChanges.merge(citizen, 1, Integer::sum);
    changed(citizen);
  }

  void changed(long citizen) {
    changes.merge(citizen, 1, Integer::sum);
  }

  int changesOf(long citizen) {
    return changes.getOrDefault(citizen, 0);
  }

  Optional<Entry> byId(long id) {
    return interviews.stream().filter(each -> each.id == id).findFirst();
  }
}
