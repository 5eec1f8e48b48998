package dk.frirum.meeting;

import dk.frirum.casework.CaseDuties.Standing;
import dk.frirum.web.Choice;
import dk.frirum.web.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which duty or placement the form was opened from; stands in its address, and so survives mistakes
 * and languages.
 *
 * @param requirement id of a card; empty when no duty was the reason
 * @param spell id of a spell; empty as above
 * @param anchor the day the duty's time is counted from; empty as above
 * @param placement number of a placement; 0 where none was the reason
 */
record CallWay(long citizenId, String requirement, String spell, String anchor, long placement) {
  private static final String PLACEMENT = "placement";

  static CallWay read(long citizenId, Map<String, String> asked) {
    return new CallWay(
        citizenId,
        asked.getOrDefault("requirement", ""),
        asked.getOrDefault("spell", ""),
        asked.getOrDefault("anchor", ""),
        new Fields(asked).number(PLACEMENT));
  }

  /** The form for a meeting about a placement. */
  static String about(long citizenId, long placement) {
    return form(citizenId) + "?" + PLACEMENT + "=" + placement;
  }

  /** Path of the form. */
  static String form(long citizenId) {
    return "/citizens/" + citizenId + "/meetings/new";
  }

  /** Where the form is sent. */
  String action(Kind kind) {
    UriComponentsBuilder action =
        UriComponentsBuilder.fromPath("/citizens/" + citizenId + "/meetings")
            .queryParam("kind", kind.code())
            .queryParam("requirement", "{requirement}")
            .queryParam("spell", "{spell}")
            .queryParam("anchor", "{anchor}");
    return (placement == 0 ? action : action.queryParam(PLACEMENT, placement))
        .encode()
        .buildAndExpand(requirement, spell, anchor)
        .toUriString();
  }

  /** What is sent along when another kind is chosen. */
  List<Choice> hidden() {
    List<Choice> hidden = new ArrayList<>();
    if (!requirement.isEmpty()) {
      hidden.add(new Choice("requirement", requirement));
      hidden.add(new Choice("spell", spell));
      hidden.add(new Choice("anchor", anchor));
    }
    if (placement > 0) {
      hidden.add(new Choice(PLACEMENT, Long.toString(placement)));
    }
    return hidden;
  }

  boolean isFrom(Standing duty) {
    return duty.requirement().equals(requirement)
        && duty.spell().equals(spell)
        && duty.anchor().toString().equals(anchor);
  }
}
