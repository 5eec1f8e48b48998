package dk.frirum.casefile;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.CaseRecord;
import dk.frirum.casework.MistoldDates;
import dk.frirum.citizen.CitizenView.Correction;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.merge.MergeHistory;
import dk.frirum.web.Words;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What was put right in a case, in words. Nothing of another citizen is said: not who, and not why,
 * since the reason may name them.
 */
@Component
class CorrectionWords {

  /** Latest first, what was moved before what was merged. */
  List<Correction> of(SignedIn who, CaseFile file, Words words) {
    long id = file.citizen().id();
    boolean part = file.asOf() == null && who.may("GET", Ways.unmerge(id));
    return Stream.concat(
            Stream.concat(
                file.mistakes().stream()
                    .filter(each -> who.may("POST", each.printed()))
                    .map(each -> waiting(each, words)),
                Stream.concat(
                    file.record().moves().stream().map(each -> moved(each, words)),
                    file.mistold().stream().map(each -> mistold(each, words)))),
            file.merges().stream().map(each -> merged(each, id, part, words)))
        .toList();
  }

  private static Correction moved(CaseRecord.Move move, Words words) {
    String key = "moved." + move.subject() + (move.away() ? ".away" : ".here");
    return new Correction(
        words.t(key, words.date(move.on()), words.date(move.at()), move.by()), null, null, null);
  }

  private static Correction waiting(CitizenMeetings.Waiting letter, Words words) {
    return new Correction(
        (words.t("mistake.letter", letter.receiver(), words.date(letter.on()))
                + " "
                + letter.problem())
            .strip(),
        letter.href(),
        words.t("mistake.letter.print"),
        letter.printed());
  }

  private static Correction mistold(MistoldDates.Noted told, Words words) {
    return new Correction(
        words.t("told.another", words.date(told.due()), words.date(told.on())), null, null, null);
  }

  private static Correction merged(
      MergeHistory.Line line, long citizen, boolean part, Words words) {
    boolean here = part && line.here();
    return new Correction(
        line.in(words),
        here ? Ways.unmerge(citizen) + "?merge=" + line.merge() : null,
        here ? words.t("merged.part") : null,
        null);
  }
}
