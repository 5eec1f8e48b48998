package dk.frirum.casework;

import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which duty a form was opened from, and where to go afterwards. Stands in the address of the form,
 * so that it survives mistakes, languages and closed windows.
 *
 * @param requirement id of a card; empty when no duty was the reason
 * @param spell id of a spell; empty as above
 * @param anchor the day the duty's time is counted from; empty as above
 * @param back a page of ours
 */
record Way(long citizenId, String requirement, String spell, String anchor, String back) {
  private static final Pattern OURS = Pattern.compile("/(today|citizens/\\d+)(\\?[\\w&=%.~+-]*)?");

  static Way read(long citizenId, Map<String, String> asked) {
    String back = asked.getOrDefault("back", "");
    return new Way(
        citizenId,
        asked.getOrDefault("requirement", ""),
        asked.getOrDefault("spell", ""),
        asked.getOrDefault("anchor", ""),
        OURS.matcher(back).matches() ? back : "/citizens/" + citizenId);
  }

  /** Path of the form. */
  static String form(long citizenId) {
    return "/citizens/" + citizenId + "/interviews/new";
  }

  /** Where the form is opened. */
  String address() {
    return from(form(citizenId));
  }

  /** Where the form is sent. */
  String action() {
    return from("/citizens/" + citizenId + "/interviews");
  }

  private String from(String path) {
    return UriComponentsBuilder.fromPath(path)
        .queryParam("requirement", "{requirement}")
        .queryParam("spell", "{spell}")
        .queryParam("anchor", "{anchor}")
        .queryParam("back", "{back}")
        .encode()
        .buildAndExpand(requirement, spell, anchor, back)
        .toUriString();
  }

  boolean isFrom(CaseDuties.Standing duty) {
    return duty.requirement().equals(requirement)
        && duty.spell().equals(spell)
        && duty.anchor().toString().equals(anchor);
  }
}
