package dk.frirum.rules.example;

import dk.frirum.rules.Rulebook;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/** Small rulebooks written out in a test, over one small dictionary. */
public final class SmallBook {

  /** What the cards are read against. */
  public static final String FRAME =
      """
      dictionary:
        acts: {Lov: {title: En lov, title-en: An act}}
        anchors: {first-day: {title: første dag, title-en: first day}}
        benefits:
          sick: {title: Sygedagpenge, title-en: Sickness benefit, anchor: first-day}
          jobless: {title: Dagpenge, title-en: Unemployment benefit, anchor: first-day}
        attributes:
          form:
            title: Form
            title-en: Form
            values:
              in-person: {title: Fremmøde, title-en: In person}
              video: {title: Video, title-en: Video}
              phone: {title: Telefon, title-en: Phone}
          category: {title: Kategori, title-en: Category, type: number}
          members:
            title: Deltagere
            title-en: Members
            type: set
            values: {work: {title: Beskæftigelse, title-en: Employment}, health: {title: Sundhed, title-en: Health}, school: {title: Skole, title-en: School}}
        events:
          interview: {title: Samtale, title-en: Interview, attributes: [form]}
          request: {title: Anmodning, title-en: Request}
          team: {title: Teammøde, title-en: Team meeting, attributes: [members]}
          triage: {title: Visitation, title-en: Triage, attributes: [category]}
        facts:
          absence: {title: Fravær, title-en: Absence, type: weeks, source: Skemaet, source-en: The form, when-not-registered: unknown}
          standby: {title: Standby, title-en: Standby, type: yes-no, source: Kommunen, source-en: The municipality, when-not-registered: no}
          work:
            title: Arbejde
            title-en: Work
            source: Kommunen
            when-not-registered: unknown
            values: {employed: {title: I job, title-en: Employed}, unemployed: {title: Ledig, title-en: Unemployed}}
      ---
      layers: [statute, suspension, agreement, trial, individual]
      shown-as-due: 14 days
      ---
      calendar: danish
      roll-forward-days: [06-05, 12-24, 12-31]
      store-bededag-until: 2023
      basis: {act: Lov, section: "1", verified: memory}
      ---
      counting: weeks
      title: Uger
      title-en: Weeks
      method: same-weekday
      basis: {act: Lov, section: "2", verified: memory}
      ---
      counting: first-day-in
      title: Første dag med
      title-en: First day counts
      method: first-day-counts
      basis: {act: Lov, section: "2", verified: memory}
      ---
      counting: months
      title: Måneder
      title-en: Months
      method: clamp-to-month-end
      basis: {act: Lov, section: "3", verified: memory}
      ---
      counting: office-days
      title: Arbejdsdage
      title-en: Working days
      method: working-days
      basis: {act: Lov, section: "4", verified: memory}
      """;

  private SmallBook() {}

  /** A rulebook of the frame and these cards; they need no cases. */
  public static Rulebook of(String... cards) {
    SequencedMap<String, String> files = new LinkedHashMap<>();
    files.put("frame.yaml", FRAME);
    files.put("cards.yaml", String.join("---\n", cards));
    return Rulebook.unproven(files);
  }

  /** A requirement for anybody on sickness benefit, met by an interview. */
  static String requirement(String id, String versions) {
    return requirement(id, "benefit = sick", "interview", versions);
  }

  static String requirement(String id, String appliesTo, String fulfilledBy, String versions) {
    return """
    requirement: %s
    title: Krav
    title-en: Requirement
    basis: {act: Lov, section: "5", verified: memory}
    applies-to: %s
    fulfilled-by: %s
    versions:
    %s\
    """
        .formatted(id, appliesTo, fulfilledBy, versions.indent(2));
  }

  /** A requirement of one version that governs every spell since 2020. */
  public static String always(String id, String shape) {
    return requirement(id, version("2020-01-01 ..", "spells starting from 2020-01-01", shape));
  }

  static String version(String inForce, String governs, String shape) {
    return """
    - in-force: %s
      governs: %s
    %s\
    """
        .formatted(inForce, governs, shape.indent(2));
  }

  /** A deviation from requirement {@code duty}. */
  static String deviation(String id, String layer, String effect, String period, String more) {
    return """
    deviation: %s
    title: Fravigelse
    title-en: Deviation
    layer: %s
    of: [duty]
    effect: %s
    period: %s
    basis: {act: Lov, section: "6", verified: memory}
    %s
    """
        .formatted(id, layer, effect, period, more);
  }
}
