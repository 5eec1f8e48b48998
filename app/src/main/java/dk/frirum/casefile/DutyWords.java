package dk.frirum.casefile;

import dk.frirum.citizen.CitizenView.DutyLine;
import dk.frirum.duty.CitizenDuty;
import dk.frirum.duty.Links;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.meeting.CitizenMeetings;
import dk.frirum.rules.Duty;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Requirement.Responsible;
import dk.frirum.rules.card.Version;
import dk.frirum.web.Words;
import org.springframework.stereotype.Component;

/** Duties in plain words. */
@Component
class DutyWords {
  private final RulebookHolder holder;

  DutyWords(RulebookHolder holder) {
    this.holder = holder;
  }

  DutyLine line(CitizenDuty citizens, CaseFile file, Words words, boolean change) {
    Duty duty = citizens.duty();
    Version version = version(duty);
    boolean register =
        change
            && citizens.outstanding()
            && citizens.responsible() == Responsible.MUNICIPALITY
            && isMetByInterview(version);
    return new DutyLine(
        citizens.spellId() + "-" + duty.requirement() + "-" + duty.anchor(),
        title(citizens, words),
        duty.due(),
        duty.status(),
        duty.metOn(),
        duty.have(),
        duty.need(),
        version.basis().citation(),
        Links.why(
            citizens.citizenId(),
            citizens.spellId(),
            duty.requirement(),
            duty.anchor(),
            file.asOf()),
        register
            ? Links.register(
                citizens.citizenId(), citizens.spellId(), duty.requirement(), duty.anchor(), null)
            : null,
        register
            ? CitizenMeetings.call(
                citizens.citizenId(), citizens.spellId(), duty.requirement(), duty.anchor())
            : null);
  }

  /** The duty; and whose it is, where it is not the municipality's. */
  String title(CitizenDuty citizens, Words words) {
    String title = version(citizens.duty()).title().in(words.rules());
    return citizens.responsible() == Responsible.MUNICIPALITY
        ? title
        : title + " (" + citizens.responsible().title().in(words.rules()) + ")";
  }

  /** A requirement's title; its id where a later rulebook has none of that name. */
  String title(String requirement, Words words) {
    return holder
        .rulebook()
        .requirement(requirement)
        .map(each -> each.title().in(words.rules()))
        .orElse(requirement);
  }

  private Version version(Duty duty) {
    Requirement requirement =
        holder
            .rulebook()
            .requirement(duty.requirement())
            .orElseThrow(() -> new IllegalStateException("no card " + duty.requirement()));
    return requirement.versions().get(duty.version());
  }

  /** Only an interview has a form. */
  private static boolean isMetByInterview(Version version) {
    return version.fulfilledBy().kinds().stream()
        .anyMatch(kind ->
            kind.attributes().stream().anyMatch(attribute -> attribute.code().equals("form")));
  }
}
