package dk.frirum.casework;

import dk.frirum.casework.MoveInterview.Outlook;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.PersonView;
import dk.frirum.citizen.PickView;
import dk.frirum.draft.DraftView;
import dk.frirum.time.DateRange;
import dk.frirum.web.Page;
import dk.frirum.web.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said when an interview is moved. */
@Component
class MoveWords {
  private final InterviewRows rows;

  MoveWords(InterviewRows rows) {
    this.rows = rows;
  }

  /** Whom is it to be moved to? */
  MoveView searching(Registered now, PickView pick, @Nullable String problem, Words words) {
    return view(now, pick, null, problem, words);
  }

  /**
   * What was sent, or is to be.
   *
   * @param version the version the person saw
   * @param told ids of the dates that are ticked
   */
  record Typed(String reason, int version, UUID key, Set<Long> told, List<Wrong> wrongs) {}

  /** What will happen. */
  MoveView chosen(Registered now, Outlook outlook, Typed typed, DraftView draft, Words words) {
    Citizen right = outlook.to();
    MoveView.Chosen chosen =
        new MoveView.Chosen(
            MovePage.form(now.id()),
            right.id(),
            PersonView.of(outlook.from()),
            PersonView.of(right),
            titles(outlook.away().reopened(), words),
            titles(outlook.here().met(), words),
            warnings(now, outlook, words),
            outlook.told().dates().stream()
                .map(each ->
                    new MoveView.Told(
                        each.id(),
                        words.t("move.told.one", words.date(each.due())),
                        typed.told().contains(each.id())))
                .toList(),
            typed.version() == now.version() ? List.of() : changed(now, typed.version(), words),
            MovePage.form(now.id()),
            typed.reason(),
            typed.wrongs().stream().map(wrong -> wrong.in(words)).toList(),
            now.version(),
            typed.key().toString(),
            draft);
    return view(now, null, chosen, null, words);
  }

  private static MoveView view(
      Registered now,
      @Nullable PickView pick,
      MoveView.@Nullable Chosen chosen,
      @Nullable String problem,
      Words words) {
    Interview interview = now.interview();
    return new MoveView(
        "/citizens/" + now.citizenId(),
        now.citizenName(),
        interview.kind().code(),
        interview.on(),
        interview.outcome() == Outcome.HELD ? interview.form().code() : null,
        interview.outcome().code(),
        now.savedBy().isEmpty() ? words.t("conflict.import") : now.savedBy(),
        pick,
        chosen,
        problem);
  }

  private static List<String> titles(List<CaseDuties.Standing> duties, Words words) {
    return duties.stream().map(duty -> AfterSaving.title(duty, words)).distinct().toList();
  }

  private static List<String> warnings(Registered now, Outlook outlook, Words words) {
    List<String> warnings = new ArrayList<>();
    LocalDate on = now.interview().on();
    if (outlook.same()) {
      warnings.add(words.t("move.same.there", outlook.to().name(), words.date(on)));
    }
    if (outlook.spells().stream().noneMatch((DateRange spell) -> spell.contains(on))) {
      warnings.add(words.t("move.nospell", outlook.to().name(), words.date(on)));
    }
    return warnings;
  }

  /** What another has changed since, field by field; empty where that version is not kept. */
  private List<ConflictView.Line> changed(Registered now, int version, Words words) {
    InterviewValues then = rows.asOf(now.id(), version).orElse(null);
    if (then == null) {
      return List.of();
    }
    return ConflictWords.lines(now.interview().values(""), then, words).stream()
        .filter(ConflictView.Line::differs)
        .toList();
  }

  /** Said on the right citizen's page. */
  Page.Flash said(Outlook before, AfterSaving away, AfterSaving here, Words words) {
    List<String> all = new ArrayList<>();
    all.add(words.t("move.done", before.to().name()));
    titles(here.met(), words).forEach(title -> all.add(words.t("saved.met", title)));
    titles(away.reopened(), words)
        .forEach(title -> all.add(words.t("move.reopened", before.from().name(), title)));
    return new Page.Flash(
        Page.Tone.SUCCESS,
        String.join(" ", all),
        "/citizens/" + before.from().id(),
        words.t("move.back", before.from().name()));
  }
}
