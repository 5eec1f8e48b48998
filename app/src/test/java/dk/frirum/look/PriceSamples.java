package dk.frirum.look;

import dk.frirum.price.Figure;
import dk.frirum.price.Figure.Shown;
import dk.frirum.price.MinutesView;
import dk.frirum.price.PriceView;
import dk.frirum.web.Choice;
import dk.frirum.web.Column;
import dk.frirum.web.Column.Sorted;
import dk.frirum.web.FieldError;
import dk.frirum.web.Verification;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules cost. */
final class PriceSamples {
  private PriceSamples() {}

  static PriceView prices(boolean hides) {
    Figure few = new Figure(0, Shown.FEW);
    Figure beside = new Figure(0, Shown.BESIDE_FEW);
    return new PriceView(
        "",
        null,
        "",
        "10.32",
        LocalDate.of(2023, 3, 2),
        LocalDate.of(2024, 3, 1),
        hides,
        true,
        List.of(
            new Column("price-title", "/price?sort=title", Sorted.NONE),
            new Column("price-duties", "/price?sort=-duties", Sorted.NONE),
            new Column("price-hours", "/price?sort=hours", Sorted.DESCENDING),
            new Column("price-in-time", "/price?sort=-in-time", Sorted.NONE),
            new Column("price-late", "/price?sort=-late", Sorted.NONE)),
        List.of(
            row(
                "Hold mindst fire jobsamtaler i de første 6 måneder",
                "LAB § 31, stk. 1",
                figure(2_412),
                10_452L,
                "65 min. (± 4) – målt på 8.204 (Jobsamtale) af 214 sagsbehandlere",
                81,
                figure(211),
                figure(248)),
            row(
                "Hold den første opfølgningssamtale",
                "SDP § 13 b, stk. 1",
                figure(1_304),
                1_630L,
                "75 min. – antaget (Opfølgningssamtale) af Karen Østergård, 3. jan. 2024",
                hides ? null : 93,
                hides ? few : figure(3),
                hides ? beside : figure(88)),
            row(
                "Genvurdér afgørelsen inden 4 uger efter klagen",
                "RSL § 66",
                hides ? few : figure(2),
                null,
                "minutter hverken målt eller antaget",
                null,
                figure(0),
                hides ? few : figure(1))));
  }

  private static Figure few() {
    return new Figure(0, Shown.FEW);
  }

  private static Figure figure(int duties) {
    return new Figure(duties, Shown.YES);
  }

  private static PriceView.Row row(
      String title,
      String citation,
      Figure duties,
      @Nullable Long hours,
      String minutes,
      @Nullable Integer inTime,
      Figure late,
      Figure overdue) {
    return new PriceView.Row(
        "card",
        title,
        "/rulebook/card",
        citation,
        Verification.SECONDARY,
        "kommunen",
        duties,
        hours,
        minutes,
        inTime,
        late,
        overdue,
        late.hidden() || overdue.hidden()
            ? List.of()
            : List.of(
                new PriceView.Cause("Ingen ledig tid inden fristen", figure(40)),
                new PriceView.Cause("Borgeren er eller var syg", few()),
                new PriceView.Cause("årsag ikke registreret", figure(51))),
        figure(12),
        figure(0),
        figure(7),
        hours == null
            ? List.of()
            : List.of(
                new PriceView.Exception(
                    "Frikommuneforsøg – fælles samtaler på fleksible tidspunkter",
                    "/rulebook/trial",
                    "fritager",
                    "0851, 0860, Havrelund Kommune",
                    true,
                    LocalDate.of(2017, 9, 1),
                    null)));
  }

  static MinutesView minutes(boolean wrong) {
    return new MinutesView(
        true,
        wrong
            ? List.of(
                new FieldError(
                    "event-job-interview-meeting",
                    "Samtale: skriv et helt antal minutter fra 0 til 1440"))
            : List.of(),
        List.of(
            line(
                "event-job-interview",
                "Jobsamtale",
                "12 + 38 + 15 min., gennemsnit af 8.204 samtaler hos 214 sagsbehandlere",
                true,
                wrong ? "tre kvarter" : ""),
            line(
                "event-follow-up-interview",
                "Opfølgningssamtale",
                "for få til et tal: færre end fem sagsbehandlere eller tyve samtaler",
                false,
                "45")),
        List.of(new Choice("requirement:four-interviews", "Hold mindst fire jobsamtaler")),
        line("other", "", "", false, ""));
  }

  private static MinutesView.Line line(
      String field, String title, String measured, boolean used, String meeting) {
    boolean none = meeting.isEmpty();
    return new MinutesView.Line(
        field,
        field,
        title,
        false,
        measured,
        used,
        0,
        none ? "" : "15",
        meeting,
        none ? "" : "15",
        none ? null : "sat af Karen Østergård, 3. jan. 2024");
  }
}
