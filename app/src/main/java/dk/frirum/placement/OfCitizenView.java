package dk.frirum.placement;

import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.util.List;

/**
 * A citizen's placements.
 *
 * @param sick whether sickness benefit runs, so that there may be an employer to go back to
 * @param employer the employer in words; empty where none is known
 * @param group code of the Favrskov group: private, municipal, unemployed, other-public; empty
 * @param entrance whom to speak to in the municipality as employer; empty where that is no matter
 * @param back days the citizen was back at the workplace, in words and yyyy-MM-dd
 * @param sectors codes
 */
public record OfCitizenView(
    String name,
    String citizenHref,
    String newHref,
    List<PlacementLine> lines,
    boolean sick,
    String employer,
    String group,
    String entrance,
    List<Choice> back,
    List<Choice> companies,
    List<String> sectors,
    Typed typed,
    List<FieldError> errors,
    String today) {

  public OfCitizenView {
    lines = List.copyOf(lines);
    back = List.copyOf(back);
    companies = List.copyOf(companies);
    sectors = List.copyOf(sectors);
    errors = List.copyOf(errors);
  }
}
