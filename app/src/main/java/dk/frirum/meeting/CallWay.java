package dk.frirum.meeting;

import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.web.Choice;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which duty the form was opened from; stands in its address, and so survives mistakes and
 * languages.
 *
 * @param requirement id of a card; empty when no duty was the reason
 * @param spell id of a spell; empty as above
 * @param anchor the day the duty's time is counted from; empty as above
 */
record CallWay(long citizenId, String requirement, String spell, String anchor) {

  static CallWay read(long citizenId, Map<String, String> asked) {
    return new CallWay(
        citizenId,
        asked.getOrDefault("requirement", ""),
        asked.getOrDefault("spell", ""),
        asked.getOrDefault("anchor", ""));
  }

  /** Path of the form. */
  static String form(long citizenId) {
    return "/citizens/" + citizenId + "/meetings/new";
  }

  /** Where the form is sent. */
  String action(Kind kind) {
    return UriComponentsBuilder.fromPath("/citizens/" + citizenId + "/meetings")
        .queryParam("kind", kind.code())
        .queryParam("requirement", "{requirement}")
        .queryParam("spell", "{spell}")
        .queryParam("anchor", "{anchor}")
        .encode()
        .buildAndExpand(requirement, spell, anchor)
        .toUriString();
  }

  /** What is sent along when another kind is chosen. */
  List<Choice> hidden() {
    return requirement.isEmpty()
        ? List.of()
        : List.of(
            new Choice("requirement", requirement),
            new Choice("spell", spell),
            new Choice("anchor", anchor));
  }

  boolean isFrom(Standing duty) {
    return duty.requirement().equals(requirement)
        && duty.spell().equals(spell)
        && duty.anchor().toString().equals(anchor);
  }
}
