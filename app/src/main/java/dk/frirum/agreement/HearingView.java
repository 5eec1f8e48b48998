package dk.frirum.agreement;

import dk.frirum.price.PriceView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pack for a hearing: an agenda, and a page for each recommendation.
 *
 * @param may whether this reader may write recommendations
 * @param requirements what one may concern, and {@code trials} what it may come from
 * @param typed what was typed in a form that was not saved
 */
public record HearingView(
    AgreementFile file,
    LocalDate day,
    List<Page> pages,
    boolean may,
    List<Choice> requirements,
    List<Choice> trials,
    Map<String, String> typed,
    List<FieldError> errors) {
  public HearingView {
    pages = List.copyOf(pages);
    requirements = List.copyOf(requirements);
    trials = List.copyOf(trials);
    typed = Map.copyOf(typed);
    errors = List.copyOf(errors);
  }

  /**
   * A recommendation with what it points at.
   *
   * @param figures of the requirement in the last twelve months; none where it concerns none
   * @param trial title of the trial action it comes from; none where from none
   */
  public record Page(
      Recommendation recommendation,
      PriceView.@Nullable Row figures,
      @Nullable String trial,
      @Nullable String trialHref) {}

  /** What stands in a field. */
  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
