package dk.frirum.sharing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An agreement to be read by people, in Danish, as what it is about is. */
final class Markdown {
  private final StringBuilder text = new StringBuilder();

  private Markdown() {}

  static String of(SharedAgreement agreement) {
    Markdown markdown = new Markdown();
    markdown.agreement(agreement);
    agreement.trials().forEach(markdown::trial);
    if (!agreement.recommendations().isEmpty()) {
      markdown.line("## Anbefalinger");
      agreement.recommendations().forEach(markdown::recommendation);
    }
    return markdown.text.toString();
  }

  private void agreement(SharedAgreement agreement) {
    line("# " + plain(agreement.title()));
    line(
        "Fra %s, skrevet %s. Kort navn: `%s`."
            .formatted(plain(agreement.from()), agreement.exported(), agreement.code()));
    if (agreement.first() != null) {
      line("Gælder " + period(agreement.first(), agreement.last()) + ".");
    }
    said(agreement.summary());
    line("## Forløb");
    agreement
        .steps()
        .forEach(each ->
            item(
                "%s: %s – %s%s%s"
                    .formatted(
                        each.on(),
                        each.standing() == null ? "politisk godkendelse" : each.standing(),
                        plain(each.by()),
                        each.reservation().isEmpty()
                            ? ""
                            : "; forbehold: " + plain(each.reservation()),
                        each.remark().isEmpty() ? "" : "; " + plain(each.remark()))));
    line("");
    line("## Parter");
    agreement.parties().forEach(each -> item(plain(each.name()) + " (" + each.part() + ")"));
    line("");
  }

  private void trial(SharedAgreement.Trial trial) {
    line("## " + plain(trial.title()));
    if (trial.versions().isEmpty()) {
      return;
    }
    SharedAgreement.Version now = trial.versions().getLast();
    line("Status: " + trial.state() + ". " + period(now.first(), now.last()) + ".");
    heading("Formål", now.purpose());
    heading("Hypotese", now.hypothesis());
    heading("På kort sigt", now.shortTerm());
    heading("På mellemlangt sigt", now.mediumTerm());
    heading("På langt sigt", now.longTerm());
    heading("Målgruppe", now.groupWords());
    if (!now.cards().isBlank()) {
      line("```yaml");
      text.append(now.cards().strip()).append('\n');
      line("```");
    }
    trial
        .decisions()
        .forEach(
            each -> item("%s: %s – %s".formatted(each.on(), each.kind(), plain(each.reason()))));
    line("");
  }

  private void recommendation(SharedAgreement.Recommendation each) {
    line("### " + plain(each.title()));
    said(each.body());
    heading("Krav", each.requirement());
    heading("Grundlag", each.evidence());
  }

  private void heading(String title, String words) {
    if (!words.isBlank()) {
      line("**" + title + ".** " + plain(words));
    }
  }

  private void said(String words) {
    if (!words.isBlank()) {
      line(plain(words));
    }
  }

  private void item(String words) {
    text.append("- ").append(words).append('\n');
  }

  private void line(String words) {
    text.append(words).append("\n\n");
  }

  /** A text that was typed is a text, never a heading, a list or a link. */
  private static String plain(String typed) {
    return typed
        .replace("\r", "")
        .replace("\n", " ")
        .replaceAll("([\\\\`*_{}\\[\\]<>#|])", "\\\\$1");
  }

  private static String period(LocalDate first, @Nullable LocalDate last) {
    return last == null ? "fra " + first : first + " til " + last;
  }
}
