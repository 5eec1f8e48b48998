package dk.frirum.price;

import dk.frirum.access.SignedIn;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Rulebook;
import dk.frirum.rules.card.Deviation;
import dk.frirum.rules.card.Requirement;
import dk.frirum.web.Day;
import dk.frirum.web.Verification;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The price list: each requirement with its duties of twelve months and their hours. */
@Component
public class Prices {
  private final YearCounting counting;
  private final MinutesBook minutes;
  private final RulebookHolder holder;
  private final Clock clock;

  Prices(YearCounting counting, MinutesBook minutes, RulebookHolder holder, Clock clock) {
    this.counting = counting;
    this.minutes = minutes;
    this.holder = holder;
    this.clock = clock;
  }

  /**
   * @param day the last day of the twelve months
   */
  PriceView view(SignedIn who, Day asked, LocalDate day, String sort, Words words) {
    YearCounting.Counted counted = counting.of(who.municipality(), day);
    List<PriceView.Row> rows = rows(who, counted, words);
    PriceSort order = PriceSort.of(sort);
    String address = "/price?" + (asked.typed().isEmpty() ? "" : "as-of=" + day + "&");
    return new PriceView(
        asked.typed(),
        asked.error(words),
        order.equals(PriceSort.USUAL) ? "" : order.code(),
        words.time(counted.read(), clock.getZone()),
        counted.months().first(),
        day,
        !who.seesCitizens(),
        who.may("GET", "/price/minutes"),
        order.columns(address),
        order.sorted(rows, words));
  }

  /** The rows alone, in the order of the rulebook, of the twelve months up to a day. */
  public List<PriceView.Row> rows(SignedIn who, LocalDate day, Words words) {
    return rows(who, counting.of(who.municipality(), day), words);
  }

  private List<PriceView.Row> rows(SignedIn who, YearCounting.Counted counted, Words words) {
    Rulebook rulebook = holder.rulebook();
    Map<String, Minutes> each = minutes.of(who.municipality(), rulebook.requirements());
    List<PriceView.Row> rows = new ArrayList<>();
    for (Requirement requirement : rulebook.requirements()) {
      Year.Count count = counted.requirements().get(requirement.id());
      Minutes once = each.get(requirement.id());
      if (count != null && once != null) {
        rows.add(row(who, requirement, count, once, counted, words));
      }
    }
    return rows;
  }

  private PriceView.Row row(
      SignedIn who,
      Requirement requirement,
      Year.Count count,
      Minutes once,
      YearCounting.Counted counted,
      Words words) {
    boolean all = who.seesCitizens();
    Map<Fall, Figure> figures = all ? Hiding.nothing(count) : Hiding.few(count);
    boolean hidden = !all && count.few() && count.duties() > 0;
    return new PriceView.Row(
        requirement.id(),
        requirement.title().in(words.rules()),
        "/rulebook/" + requirement.id(),
        requirement.basis().citation(),
        Verification.valueOf(requirement.basis().verified().name()),
        requirement.responsible().title().in(words.rules()),
        hidden ? Figure.FEW : Figure.of(count.duties()),
        once.known() && !hidden ? once.hours(count.times()) : null,
        new MinutesWords(holder.rulebook(), words).of(once),
        inTime(figures),
        figures.getOrDefault(Fall.LATE, Figure.FEW),
        figures.getOrDefault(Fall.OVERDUE, Figure.FEW),
        causes(count, figures, all, words),
        figures.getOrDefault(Fall.LIFTED, Figure.FEW),
        figures.getOrDefault(Fall.SUSPENDED, Figure.FEW),
        figures.getOrDefault(Fall.UNDETERMINED, Figure.FEW),
        exceptions(who, requirement, counted, words));
  }

  /** None where how many were late is left out: their sum would tell. */
  private static List<PriceView.Cause> causes(
      Year.Count count, Map<Fall, Figure> figures, boolean all, Words words) {
    if (figures.getOrDefault(Fall.LATE, Figure.FEW).hidden()
        || figures.getOrDefault(Fall.OVERDUE, Figure.FEW).hidden()) {
      return List.of();
    }
    return Hiding.causes(count, all).entrySet().stream()
        .sorted(
            Comparator.comparingInt(
                each -> each.getKey().isEmpty() ? 1 : -each.getValue().duties()))
        .map(each ->
            new PriceView.Cause(
                each.getKey().isEmpty()
                    ? words.t("late.none")
                    : words.t("late.cause." + each.getKey()),
                each.getValue()))
        .toList();
  }

  /** Of those whose date has come and that were asked for. */
  private static @Nullable Integer inTime(Map<Fall, Figure> figures) {
    Figure met = figures.getOrDefault(Fall.MET, Figure.FEW);
    Figure late = figures.getOrDefault(Fall.LATE, Figure.FEW);
    Figure overdue = figures.getOrDefault(Fall.OVERDUE, Figure.FEW);
    long all = (long) met.duties() + late.duties() + overdue.duties();
    return met.hidden() || late.hidden() || overdue.hidden() || all == 0
        ? null
        : (int) (100L * met.duties() / all);
  }

  /** Those that run in the months looked at, or later. */
  private List<PriceView.Exception> exceptions(
      SignedIn who, Requirement requirement, YearCounting.Counted counted, Words words) {
    return holder.rulebook().book().deviationsOf(requirement.id()).stream()
        .filter(each -> !each.layer().isStatute())
        .filter(each -> each.period().endDay() > counted.months().firstDay())
        .map(each -> exception(who, each, words))
        .toList();
  }

  private static PriceView.Exception exception(SignedIn who, Deviation deviation, Words words) {
    return new PriceView.Exception(
        deviation.title().in(words.rules()),
        "/rulebook/" + deviation.id(),
        words.t("effect." + deviation.effect().code()),
        deviation.municipalities().isEmpty()
            ? words.t("price.everywhere")
            : String.join(
                ", ",
                deviation.municipalities().stream()
                    .sorted()
                    .map(each -> each.equals(who.municipality()) ? who.municipalityName() : each)
                    .toList()),
        deviation.holdsIn(who.municipality()),
        deviation.period().first(),
        deviation.period().last());
  }
}
