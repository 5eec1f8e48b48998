package dk.frirum.look;

import dk.frirum.circumstance.CircumstancesView;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Fields;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is registered of a citizen by hand. */
final class CircumstanceSamples {
  private CircumstanceSamples() {}

  static CircumstancesView list() {
    return view(null);
  }

  static CircumstancesView form() {
    return view(
        new CircumstancesView.Form(
            "fact.target-group",
            "Målgruppe",
            "Sygemeldt",
            "circumstance.from",
            "circumstance.hint.fact",
            "choice",
            List.of(
                new Choice("job-ready", "Jobparat"),
                new Choice("activity-ready", "Aktivitetsparat"),
                new Choice("job-clarification", "I jobafklaringsforløb")),
            new Fields(Map.of("since", "2024-03-01")),
            List.of(new FieldError("value", "Vælg et svar.")),
            "7f2c"));
  }

  static CircumstancesView weeks() {
    return view(
        new CircumstancesView.Form(
            "fact.expected-absence",
            "Forventet sygefravær fra første fraværsdag",
            "",
            "circumstance.from",
            "circumstance.hint.fact",
            "weeks",
            List.of(),
            new Fields(Map.of("value", "mange", "since", "32-03-2024")),
            List.of(
                new FieldError("value", "Skriv et antal uger, kun med cifre."),
                new FieldError("since", "Skriv en dag som 5-3-2024.")),
            "7f2c"));
  }

  private static CircumstancesView view(CircumstancesView.@Nullable Form form) {
    return new CircumstancesView(
        "Bent Aagaard",
        "/citizens/1",
        "/circumstances.html",
        List.of(
            new Choice("/circumstances-form.html", "Visitation"),
            new Choice("/circumstances-form.html", "Raskmelding"),
            new Choice("/circumstances-form.html", "Lægeattest modtaget (LÆ 285)"),
            new Choice("/circumstances-form.html", "Forlængelse af sygedagpengeperioden")),
        List.of(
            new Choice("/circumstances-weeks.html", "Forventet sygefravær fra første fraværsdag"),
            new Choice("/circumstances-form.html", "Målgruppe"),
            new Choice(
                "/circumstances-form.html",
                "Forudsigeligt forløb – fuld raskmelding ventes senest 13 uger efter den første samtale")),
        form,
        List.of(
            new CircumstancesView.Line(
                "Visitation",
                "Kategori 2 – fuld raskmelding ventes senere end 8 uger",
                CaseSamples.day(2024, 1, 9),
                "Karen Østergård",
                null,
                "/x"),
            new CircumstancesView.Line(
                "Raskmelding",
                "",
                CaseSamples.day(2024, 1, 3),
                "Karen Østergård",
                "Det var en anden Bent",
                "/x")));
  }
}
