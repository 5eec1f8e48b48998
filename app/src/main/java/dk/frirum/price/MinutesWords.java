package dk.frirum.price;

import dk.frirum.price.Minutes.Origin;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.Text;
import dk.frirum.rules.card.Requirement;
import dk.frirum.web.Words;

/** Minutes with where they come from, in words. */
public record MinutesWords(Rulebook rulebook, Words words) {

  /** As {@code 55 min. – målt på 1.204 jobsamtaler af 38 sagsbehandlere}. */
  public String of(Minutes minutes) {
    return switch (minutes.origin()) {
      case Origin.Measured(String kind, int interviews, int caseworkers, int half) ->
          words.t(
              "price.minutes.measured",
              minutes.total(),
              rulebook.dictionary().eventTitle(kind).in(words.rules()),
              interviews,
              caseworkers,
              half);
      case Origin.Assumed(String subject, String by, var since) ->
          words.t(
              "price.minutes.assumed",
              minutes.total(),
              title(subject).in(words.rules()),
              by,
              words.shortDate(since));
      case Origin.Unknown() -> words.t("price.minutes.unknown");
      case Origin.None(Minutes.Reason reason) ->
          switch (reason) {
            case FORM -> words.t("price.minutes.form");
            case OTHERS -> words.t("price.minutes.others");
          };
    };
  }

  private Text title(String subject) {
    return rulebook
        .requirement(subject)
        .map(Requirement::title)
        .orElseGet(() -> rulebook.dictionary().eventTitle(subject));
  }
}
