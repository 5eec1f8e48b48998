package dk.frirum.integration;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A course (<i>integrationsforløb</i>).
 *
 * @param registeredOn first registration as an asylum seeker; none where it is not known
 * @param handedOverOn the day the municipality took over the responsibility: the course begins
 * @param contracts versions of the contract, latest first, withdrawn ones among them
 * @param activities in time, withdrawn ones among them
 */
record Course(
    long id,
    long spellId,
    @Nullable LocalDate registeredOn,
    LocalDate handedOverOn,
    String fromWhom,
    String recordedBy,
    List<Contract> contracts,
    List<Activity> activities) {

  Course {
    contracts = List.copyOf(contracts);
    activities = List.copyOf(activities);
  }

  /**
   * A version of the contract (<i>kontrakt</i>).
   *
   * @param id 0 before it is written
   * @param declaration when the declaration on residence and self-support was signed
   * @param withdrawn none while it stands
   */
  record Contract(
      long id,
      int number,
      Words words,
      @Nullable LocalDate citizen,
      @Nullable LocalDate municipality,
      @Nullable LocalDate declaration,
      String by,
      Instant at,
      @Nullable Withdrawn withdrawn) {

    boolean stands() {
      return withdrawn == null;
    }

    /** The day it was made: when both had signed. */
    @Nullable LocalDate made() {
      return citizen == null || municipality == null
          ? null
          : Stream.of(citizen, municipality).max(Comparator.naturalOrder()).orElseThrow();
    }
  }

  /** What a contract says: the goal, and the programme to get there. */
  record Words(String goal, String programme) {}

  /**
   * Something of the programme.
   *
   * @param id 0 before it is written
   * @param abroad of a control interview: whether the doubt is owing to a stay abroad
   * @param withdrawn none while it stands
   */
  record Activity(
      long id,
      Kind kind,
      String what,
      LocalDate from,
      @Nullable LocalDate to,
      boolean abroad,
      String by,
      @Nullable Withdrawn withdrawn) {}

  /** That something was wrong, or is put right by another: by whom, when and why. */
  record Withdrawn(String by, Instant at, String why) {}

  /** A version that stands was made on a day. */
  boolean made(LocalDate on) {
    return contracts.stream().filter(Contract::stands).anyMatch(each -> on.equals(each.made()));
  }

  /** The version that stands; none where none does. */
  @Nullable Contract standing() {
    return contracts.stream().filter(Contract::stands).findFirst().orElse(null);
  }

  /**
   * What a new version is written from: id of the one that stands, which changes when it is put
   * right or withdrawn; 0 for none.
   */
  long seen() {
    Contract standing = standing();
    return standing == null ? 0 : standing.id();
  }

  /** The number of the latest version, whether it stands or not; 0 before the first. */
  int latest() {
    return contracts.stream().mapToInt(Contract::number).max().orElse(0);
  }

  /** What there can be in a course. */
  enum Kind {
    /** <i>Danskundervisning;</i> the rules here ask for no event of it. */
    LANGUAGE_CLASS(null),
    /** <i>Tilbud.</i> */
    OFFER("offer"),
    /** <i>Oplysning fra en offentlig kontrolaktion.</i> */
    CONTROL_INFORMATION("control-information"),
    /** <i>Individuel samtale efter kontrolaktion.</i> */
    CONTROL_INTERVIEW("control-interview");

    private final @Nullable String occurrence;

    Kind(@Nullable String occurrence) {
      this.occurrence = occurrence;
    }

    /** What the rules are told; none where they do not ask. */
    @Nullable String occurrence() {
      return occurrence;
    }

    String code() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<Kind> of(String code) {
      return Stream.of(values()).filter(each -> each.code().equals(code)).findFirst();
    }
  }
}
