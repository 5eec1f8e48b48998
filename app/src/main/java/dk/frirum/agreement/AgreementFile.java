package dk.frirum.agreement;

import dk.frirum.rules.card.Agreement.Kind;
import dk.frirum.rules.card.Agreement.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An agreement with everything that is kept of it (<i>aftale</i>).
 *
 * @param code its id on cards
 * @param first first day it sets requirements aside; none while it does not
 * @param last last such day; none while it is open
 * @param origin where an imported one came from; none for the municipality's own
 * @param steps in the order they were recorded
 */
public record AgreementFile(
    long id,
    String code,
    Kind kind,
    String title,
    String journalNumber,
    String summary,
    @Nullable LocalDate first,
    @Nullable LocalDate last,
    @Nullable String origin,
    int version,
    List<Party> parties,
    List<Document> documents,
    List<Step> steps) {

  public AgreementFile {
    parties = List.copyOf(parties);
    documents = List.copyOf(documents);
    steps = List.copyOf(steps);
  }

  /** Where it stands: the last step that says so. */
  public Standing standing() {
    return steps.stream()
        .map(Step::standing)
        .filter(java.util.Objects::nonNull)
        .reduce(Standing.INTEREST, (_, later) -> later);
  }

  /** Whether statute can be set aside under it. */
  public boolean setsLawAside() {
    return kind != Kind.LOCAL && standing().granted();
  }

  /** Whether it may be changed here: an imported one is read only. */
  public boolean own() {
    return origin == null;
  }

  /** Codes of the municipalities it was made with, in order. */
  public List<String> municipalities() {
    return parties.stream()
        .map(Party::municipality)
        .filter(java.util.Objects::nonNull)
        .sorted()
        .distinct()
        .toList();
  }

  /** The step in which somebody granted it; none while nobody has. */
  public @Nullable Step granted() {
    return steps.stream()
        .filter(each -> each.standing() == Standing.GRANTED)
        .reduce((_, later) -> later)
        .orElse(null);
  }

  /**
   * Somebody who has a part in it.
   *
   * @param part {@code municipality}, {@code authority}, {@code supporter} or {@code partner}
   * @param municipality code; none for others than municipalities
   * @param letter document that holds the letter of support; none without one
   */
  public record Party(
      long id, String part, String name, @Nullable String municipality, @Nullable Long letter) {}

  /** A paper that was filed. */
  public record Document(
      long id, String title, String fileName, String mediaType, int bytes, Instant added) {}

  /**
   * A step: how far it came, or a political approval.
   *
   * @param standing none for an approval
   * @param by the committee or authority that took it
   * @param reservation what it was made subject to; empty for nothing
   * @param document the paper; none without one
   */
  public record Step(
      long id,
      @Nullable Standing standing,
      LocalDate on,
      String by,
      String reservation,
      String remark,
      @Nullable Long document,
      String recordedBy) {}
}
