package dk.frirum.look;

import dk.frirum.duty.TodayView;
import dk.frirum.duty.TodayView.Filter;
import dk.frirum.duty.TodayView.Row;
import dk.frirum.duty.TodayView.Situation;
import dk.frirum.rules.Status;
import dk.frirum.web.Choice;
import dk.frirum.web.Column;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Today, as one caseworker may find them on 1 March 2024. */
final class TodaySamples {

  private TodaySamples() {}

  static TodayView today() {
    return new TodayView(
        List.of(
            new Situation("overdue", 7, false, "/today?situation=overdue", false),
            new Situation("due-soon", 23, false, "/today?situation=due-soon", false),
            new Situation("suspended", 0, false, "/today?situation=suspended", false),
            new Situation("undetermined", 4, false, "/today?situation=undetermined", false),
            new Situation("fast-track", 2, false, "/today?situation=fast-track", false)),
        filter("", ""),
        columns(),
        List.of(
            row(
                1,
                "Bent Aagaard",
                58,
                "sickness-benefit",
                "Første opfølgningssamtale",
                day(2, 12),
                Status.OVERDUE,
                0,
                1),
            row(
                2,
                "Åse Thøgersen",
                44,
                "cash-assistance",
                "Første samtale i kontaktforløbet",
                day(2, 23),
                Status.OVERDUE,
                0,
                1),
            row(
                3,
                "Mads Emil Kjærgaard-Sørensen",
                27,
                "education-assistance",
                "Fire samtaler inden for de første seks måneder",
                day(2, 28),
                Status.OVERDUE,
                3,
                4),
            row(
                4,
                "Ingrid Møller",
                61,
                "sickness-benefit",
                "Opfølgning efter anmodning om hurtig opfølgning (fast track)",
                day(3, 1),
                Status.DUE,
                0,
                1),
            row(
                5,
                "Yusuf Demir",
                35,
                "unemployment-benefit",
                "Tre samtaler i kommunen før seks måneder",
                day(3, 4),
                Status.DUE,
                2,
                3),
            row(
                6,
                "Birgit Lindhardt",
                52,
                "sickness-benefit",
                "Første opfølgningssamtale",
                day(3, 11),
                Status.DUE,
                0,
                1),
            row(
                7,
                "Jens Ole Brandt",
                49,
                "unemployment-allowance",
                "Fire samtaler inden for de første seks måneder",
                day(3, 14),
                Status.DUE,
                1,
                4),
            row(
                8,
                "Sofie Ravn",
                23,
                "education-assistance",
                "Første samtale i kontaktforløbet",
                day(3, 29),
                Status.UPCOMING,
                0,
                1),
            row(
                9,
                "Poul-Erik Dahl",
                55,
                "sickness-benefit",
                "Revurdering efter 22 uger",
                day(3, 31),
                Status.UPCOMING,
                0,
                1),
            row(
                10,
                "Hanne Skovgaard",
                47,
                "sickness-benefit",
                "Første opfølgningssamtale",
                null,
                Status.UNDETERMINED,
                0,
                1)),
        36,
        false,
        "/today?after=10",
        null,
        false);
  }

  static TodayView empty() {
    TodayView full = today();
    return new TodayView(
        full.situations().stream()
            .map(s ->
                new Situation(
                    s.code(), s.count(), s.more(), s.href(), s.code().equals("suspended")))
            .toList(),
        filter("sickness-benefit", "suspended"),
        full.columns(),
        List.of(),
        0,
        false,
        null,
        null,
        false);
  }

  static TodayView suspended() {
    TodayView full = today();
    return new TodayView(
        full.situations(),
        filter("", ""),
        full.columns(),
        full.rows().stream()
            .map(r ->
                new Row(
                    r.id(),
                    r.name(),
                    r.citizenHref(),
                    r.age(),
                    r.benefit(),
                    r.duty(),
                    LocalDate.of(2020, 4, 14),
                    Status.SUSPENDED,
                    r.have(),
                    r.need(),
                    r.others(),
                    r.responsible(),
                    r.whyHref(),
                    null,
                    null,
                    null,
                    null))
            .toList(),
        10,
        false,
        null,
        null,
        false);
  }

  private static Filter filter(String benefit, String situation) {
    return new Filter(
        "mine",
        List.of(
            new Choice("mine", "Mine"),
            new Choice("team", "Mit team"),
            new Choice("all", "Hele kommunen")),
        benefit,
        List.of(
            new Choice("sickness-benefit", "Sygedagpenge"),
            new Choice("cash-assistance", "Kontanthjælp")),
        "",
        List.of(
            new Choice("first-follow-up-interview", "Første opfølgningssamtale"),
            new Choice("four-interviews", "Fire samtaler inden for de første seks måneder")),
        situation,
        "",
        null);
  }

  private static List<Column> columns() {
    return List.of(
        new Column("name", "/today?sort=name", Column.Sorted.NONE),
        Column.plain("duty"),
        new Column("due", "/today?sort=-due", Column.Sorted.ASCENDING),
        Column.plain("status"),
        Column.plain("responsible"));
  }

  private static Row row(
      int id,
      String name,
      int age,
      String benefit,
      String duty,
      @Nullable LocalDate due,
      Status status,
      int have,
      int need) {
    return new Row(
        "d" + id,
        name,
        "/citizens/" + id,
        age,
        benefit,
        duty,
        due,
        status,
        have,
        need,
        id == 3 ? 2 : 0,
        id == 7 ? null : "Karen Østergård",
        "/why-panel.html",
        status == Status.UNDETERMINED ? null : "/citizens/" + id + "/interviews/new?duty=" + id,
        status == Status.OVERDUE && id == 1 ? "Borgeren er eller var syg" : null,
        status == Status.OVERDUE ? "/late.html" : null,
        id == 5 ? "Forsøg med fleksible samtaler" : null);
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2024, month, day);
  }
}
