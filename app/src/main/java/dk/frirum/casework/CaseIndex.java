package dk.frirum.casework;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stands beside the columns of histories: whose the citizens are, and the spells by id. */
public final class CaseIndex {

  /**
   * A citizen.
   *
   * @param caseworkerId staff id; none when nobody has the case
   */
  public record Entry(long id, String municipality, @Nullable Long caseworkerId) {}

  /**
   * A spell.
   *
   * @param to last day; none while it runs
   */
  public record Spell(long id, String benefit, LocalDate from, @Nullable LocalDate to) {

    /** Whether it runs on a day. */
    public boolean on(LocalDate day) {
      return !from.isAfter(day) && (to == null || !to.isBefore(day));
    }
  }

  private final Map<Long, Entry> citizens = new HashMap<>();
  private final Map<Long, Spell> spells = new HashMap<>();

  CaseIndex() {}

  void add(Entry citizen) {
    citizens.put(citizen.id(), citizen);
  }

  void add(Spell spell) {
    spells.put(spell.id(), spell);
  }

  /** How many citizens there are. */
  public int citizens() {
    return citizens.size();
  }

  /** One of the citizens read. */
  public Entry citizen(long id) {
    return Objects.requireNonNull(citizens.get(id));
  }

  /** One of the spells read. */
  public Spell spell(long id) {
    return Objects.requireNonNull(spells.get(id));
  }
}
