package dk.frirum.fund;

import dk.frirum.casework.CaseRecord;
import dk.frirum.duty.CitizenDuty;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.web.Words;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** A course with an a-kasse in words: what is handed over, and what the a-kasse sees. */
@Component
class FundWords {
  private final RulebookHolder holder;

  FundWords(RulebookHolder holder) {
    this.holder = holder;
  }

  /** What is handed over, line by line, made of what is registered already. */
  List<String> contents(
      CaseRecord record, CaseRecord.Spell spell, List<CitizenDuty> duties, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(words.t("fund.contents.registered", words.date(spell.during().from())));
    List<CaseRecord.Interview> held = FundPart.held(record);
    held.reversed().forEach(each -> lines.add(interview(each.kind(), each, words)));
    if (held.isEmpty()) {
      lines.add(words.t("fund.contents.none"));
    }
    duties.stream()
        .filter(each -> each.responsible() == Responsible.A_KASSE && each.spellId() == spell.id())
        .map(each ->
            words.t(
                "fund.contents.duty",
                holder
                    .rulebook()
                    .requirement(each.duty().requirement())
                    .map(card -> card.title().in(words.rules()))
                    .orElse(each.duty().requirement()),
                words.t("status." + each.duty().status().name())))
        .forEach(lines::add);
    return lines;
  }

  private static String interview(String kind, CaseRecord.Interview held, Words words) {
    return words.t(
        "fund.contents.interview",
        words.code("kind", kind),
        words.date(held.on()),
        words.code("form", held.form()));
  }

  /** What the a-kasse sees, line by line. */
  List<String> lines(FundPart part, Words words) {
    List<String> lines = new ArrayList<>();
    lines.add(part.citizen());
    if (part.registered() != null) {
      lines.add(words.t("fund.contents.registered", words.date(part.registered())));
    }
    part.interviews()
        .forEach(each ->
            lines.add(
                words.t(
                    "fund.contents.interview",
                    words.code("kind", each.kind()),
                    words.date(each.on()),
                    words.code("form", each.form()))));
    part.meetings()
        .forEach(each ->
            lines.add(
                words.t(
                    "fund.part.meeting",
                    words.t("meeting.kind." + each.kind()),
                    each.when(),
                    words.code("form", each.form()))));
    if (part.handedOver() != null) {
      lines.add(
          words.t(
              part.acknowledged() ? "fund.part.acknowledged" : "fund.part.handed",
              words.date(part.handedOver())));
    }
    return lines;
  }
}
