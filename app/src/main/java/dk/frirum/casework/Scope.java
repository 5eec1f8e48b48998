package dk.frirum.casework;

import java.util.List;

/** Whose citizens are asked about; never beyond one municipality except where everybody is. */
public sealed interface Scope {

  /** Every citizen in the database, for work on the whole. */
  record Everybody() implements Scope {}

  /** Those with an id from one to another, both included, for work in portions. */
  record Range(long first, long last) implements Scope {}

  /** Some citizens by id. */
  record Citizens(List<Long> ids) implements Scope {
    public Citizens {
      ids = List.copyOf(ids);
    }
  }

  /** A municipality's citizens. */
  record Municipality(String code) implements Scope {}

  /** A municipality's citizens whose case nobody has. */
  record Nobodys(String municipality) implements Scope {}

  /** The citizens of a team's caseworkers. */
  record Team(String municipality, String team) implements Scope {}

  /**
   * One caseworker's citizens.
   *
   * @param staffId id of the caseworker
   */
  record Caseworker(String municipality, long staffId) implements Scope {}
}
