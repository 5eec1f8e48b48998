package dk.frirum.trial;

import dk.frirum.access.SignedIn;
import dk.frirum.agreement.AgreementFile;
import dk.frirum.agreement.Agreements;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.Problem;
import dk.frirum.rules.card.Template;
import dk.frirum.rules.time.Period;
import dk.frirum.trial.TrialAction.State;
import dk.frirum.web.Choice;
import dk.frirum.web.FieldError;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lays out the form of a trial action, from a template or what is there, and looks at its cards.
 */
@Component
class TrialWorkbench {
  private static final List<String> CARD_FIELDS =
      List.of("cardTitle", "cardEffect", "cardGroup", "cardWith", "cardGrace", "requirements");

  private final Agreements agreements;
  private final RulebookHolder holder;
  private final TrialCommands commands;
  private final CardCheck check;

  TrialWorkbench(
      Agreements agreements, RulebookHolder holder, TrialCommands commands, CardCheck check) {
    this.agreements = agreements;
    this.holder = holder;
    this.commands = commands;
    this.check = check;
  }

  /** A form begun: empty, or filled in from a template. */
  TrialForm begun(SignedIn who, String template, String agreement, LocalDate today, Words words) {
    Optional<Template> chosen =
        holder.law().book().templates().stream()
            .filter(each -> each.id().equals(template))
            .findFirst();
    Map<String, String> typed = new HashMap<>();
    AgreementFile under = agreement(who, agreement);
    typed.put("agreement", under == null ? "" : Long.toString(under.id()));
    LocalDate first = today.plusMonths(1).withDayOfMonth(1);
    LocalDate end = under == null ? null : under.last();
    typed.put("first", first.toString());
    typed.put("last", end == null ? "" : end.toString());
    typed.put("stopSign", "<");
    chosen.ifPresent(each -> fill(each, who, under, typed, words));
    return new TrialForm(typed, chosen.map(Template::measures).orElse(List.of()));
  }

  private static void fill(
      Template template,
      SignedIn who,
      @Nullable AgreementFile under,
      Map<String, String> typed,
      Words words) {
    typed.put("title", template.title().in(words.rules()));
    typed.put("code", template.id());
    typed.put("purpose", template.purpose());
    typed.put("hypothesis", template.hypothesis());
    typed.put("shortTerm", template.shortTerm());
    typed.put("mediumTerm", template.mediumTerm());
    typed.put("longTerm", template.longTerm());
    typed.put("groupWords", template.groupWords());
    typed.put("group", template.group());
    String stop = template.stop();
    if (stop != null && stop.split(" ").length == 3) {
      String[] words3 = stop.split(" ");
      typed.put("stopMeasure", words3[0]);
      typed.put("stopSign", words3[1]);
      typed.put("stopValue", words3[2]);
    }
    if (!template.cards().isEmpty() && under != null) {
      String last = typed.getOrDefault("last", "");
      typed.put(
          "cards",
          (template.cards() + "\n")
              .replace("MUNICIPALITY-", "m" + who.municipality() + "-")
              .replace("MUNICIPALITY", who.municipality())
              .replace("AGREEMENT", under.code())
              .replace(
                  "FROM .. TO", typed.get("first") + (last.isEmpty() ? " .." : " .. " + last)));
    }
  }

  /** Reads the form, and looks at what only the database knows. */
  TrialForm.Read read(SignedIn who, @Nullable TrialAction trial, TrialForm form, Words words) {
    TrialForm.Read read = form.read(holder.rulebook().dictionary(), trial == null, words);
    List<FieldError> errors = new ArrayList<>(read.errors());
    if (trial == null && commands.taken(who.municipality(), form.get("code"))) {
      errors.add(new FieldError("code", words.t("trial.error.taken")));
    }
    Long agreement = read.content().agreement();
    if (agreement != null && agreement(who, agreement.toString()) == null) {
      errors.add(new FieldError("agreement", words.t("trial.error.agreement")));
    }
    return new TrialForm.Read(read.content(), errors);
  }

  private @Nullable AgreementFile agreement(SignedIn who, String id) {
    return id.matches("\\d{1,18}")
        ? agreements
            .find(who.municipality(), Long.parseLong(id))
            .filter(AgreementFile::own)
            .orElse(null)
        : null;
  }

  /** What is wrong with the cards; nothing where there are none. */
  List<Problem> problems(SignedIn who, @Nullable TrialAction trial, TrialForm.Content content) {
    if (content.cards().isBlank()) {
      return List.of();
    }
    Long under = trial == null || !fixed(trial) ? content.agreement() : trial.agreement();
    LocalDate last = content.last();
    boolean ends = last != null && last.isBefore(content.first());
    return check
        .check(
            who.municipality(),
            trial == null ? unnamed(content) : trial,
            content.cards(),
            new Period(content.first(), ends ? null : last),
            under == null ? null : agreement(who, under.toString()))
        .problems();
  }

  /** Once it runs it stays under its agreement. */
  private static boolean fixed(TrialAction trial) {
    return trial.state() != State.IDEA && trial.state() != State.PLANNED;
  }

  private static TrialAction unnamed(TrialForm.Content content) {
    return new TrialAction(
        0,
        content.code().isEmpty() ? "new" : content.code(),
        content.title(),
        State.IDEA,
        content.agreement(),
        null,
        "",
        null,
        null,
        0,
        List.of(),
        List.of());
  }

  /** The form with one more card, made of what was filled in. */
  TrialForm withCard(
      SignedIn who, @Nullable TrialAction trial, TrialForm form, List<String> requirements) {
    String under =
        trial != null && fixed(trial) && trial.agreement() != null
            ? trial.agreement().toString()
            : form.get("agreement");
    Map<String, String> named = new HashMap<>(form.typed());
    named.putIfAbsent("code", trial == null ? "new" : trial.code());
    String card = new NewCard(named, requirements).text(who.municipality(), agreement(who, under));
    String before = form.get("cards").strip();
    Map<String, String> typed = new HashMap<>(form.typed());
    CARD_FIELDS.forEach(typed::remove);
    typed.put("cards", before.isEmpty() ? card : before + "\n---\n" + card);
    return new TrialForm(typed, form.measures());
  }

  TrialFormView view(
      SignedIn who,
      @Nullable TrialAction trial,
      String template,
      TrialForm form,
      List<FieldError> errors,
      @Nullable List<Problem> problems,
      Words words) {
    return new TrialFormView(
        trial == null ? "/trials" : "/trials/" + trial.id() + "/change",
        trial == null ? "/trials" : "/trials/" + trial.id(),
        trial == null,
        trial == null ? 0 : trial.version(),
        template,
        form,
        agreements.of(who.municipality()).stream()
            .filter(AgreementFile::own)
            .map(each -> new Choice(Long.toString(each.id()), each.title()))
            .toList(),
        holder.rulebook().requirements().stream()
            .map(each -> new Choice(each.id(), each.title().in(words.rules())))
            .sorted(Comparator.comparing(Choice::text))
            .toList(),
        Arrays.stream(Measure.values())
            .map(each -> new Choice(each.code(), words.t("measure." + each.code())))
            .toList(),
        errors,
        problems == null ? List.of() : problems,
        problems != null);
  }
}
