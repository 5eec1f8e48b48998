package dk.frirum.casework;

import dk.frirum.casework.Registration.Held;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.PersonView;
import dk.frirum.citizen.PickView;
import dk.frirum.draft.DraftView;
import dk.frirum.web.Page;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said when something is moved. */
@Component
class MoveWords {

  /** Whom is it to be moved to? */
  MoveView searching(Movable kind, Held now, PickView pick, @Nullable String problem, Words words) {
    return view(kind, now, pick, null, problem, words);
  }

  /**
   * What was sent, or is to be.
   *
   * @param version the version the person saw
   * @param told ids of the dates that are ticked
   * @param goes ids of those who go along; none where nobody has said, and the usual holds
   */
  record Typed(
      String reason,
      int version,
      UUID key,
      Set<Long> told,
      @Nullable Set<Long> goes,
      List<Wrong> wrongs) {
    private boolean goes(Outlook.Goer one) {
      return goes == null ? one.goes() : goes.contains(one.id());
    }
  }

  /** What will happen. */
  MoveView chosen(
      Movable kind, Held now, Outlook outlook, Typed typed, DraftView draft, Words words) {
    Citizen right = outlook.to();
    Outlook.Beside beside = outlook.beside();
    String subject = kind.subject();
    MoveView.Chosen chosen =
        new MoveView.Chosen(
            kind.form(now.id()),
            right.id(),
            PersonView.of(outlook.from()),
            PersonView.of(right),
            with(words.t("move.leaves." + subject), beside.leaves()),
            titles(outlook.away().reopened(), words),
            with(words.t("move.comes." + subject), beside.comes()),
            titles(outlook.here().met(), words),
            beside.warnings(),
            beside.checks(),
            outlook.told().dates().stream()
                .map(each ->
                    new MoveView.Told(
                        each.id(),
                        words.t("move.told.one", words.date(each.due())),
                        typed.told().contains(each.id())))
                .toList(),
            beside.parties().stream()
                .map(each ->
                    new MoveView.Goes(each.id(), each.who(), each.hint(), typed.goes(each)))
                .toList(),
            typed.version() == now.version()
                ? List.of()
                : kind.changed(now, typed.version(), words),
            now.only() == null ? kind.form(now.id()) : null,
            typed.reason(),
            typed.wrongs().stream().map(wrong -> wrong.in(words)).toList(),
            now.version(),
            typed.key().toString(),
            draft);
    return view(kind, now, null, chosen, null, words);
  }

  private static List<String> with(String first, List<String> more) {
    return Stream.concat(Stream.of(first), more.stream()).toList();
  }

  private static MoveView view(
      Movable kind,
      Held now,
      @Nullable PickView pick,
      MoveView.@Nullable Chosen chosen,
      @Nullable String problem,
      Words words) {
    return new MoveView(
        kind.subject(),
        kind.page(now),
        "/citizens/" + now.citizenId(),
        now.citizenName(),
        now.on(),
        kind.signed(now, words),
        pick,
        chosen,
        problem);
  }

  private static List<String> titles(List<CaseDuties.Standing> duties, Words words) {
    return duties.stream().map(duty -> AfterSaving.title(duty, words)).distinct().toList();
  }

  /** Said on the right citizen's page. */
  Page.Flash said(
      Movable kind, Held before, Citizen right, AfterSaving away, AfterSaving here, Words words) {
    List<String> all = new ArrayList<>();
    all.add(words.t("move.done." + kind.subject(), right.name()));
    titles(here.met(), words).forEach(title -> all.add(words.t("saved.met", title)));
    titles(away.reopened(), words)
        .forEach(title -> all.add(words.t("move.reopened", before.citizenName(), title)));
    return new Page.Flash(
        Page.Tone.SUCCESS,
        String.join(" ", all),
        "/citizens/" + before.citizenId(),
        words.t("move.back", before.citizenName()));
  }
}
