package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;
import static java.util.Comparator.comparing;
import static org.jooq.impl.DSL.coalesce;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.citizen.OwnLink;
import dk.frirum.duty.CitizenDuty;
import dk.frirum.duty.Duties;
import dk.frirum.duty.Links;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.meeting.FrontView.Need;
import dk.frirum.meeting.OwnWords.Tried;
import dk.frirum.rules.card.Version;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Opens the citizen's own front page: one look, one row in the trail. */
@Component
class Front {

  private final DSLContext sql;
  private final CitizenAccess access;
  private final MeetingLists lists;
  private final Tasks tasks;
  private final Letters letters;
  private final Booking booking;
  private final OwnWords own;
  private final Telephone telephone;
  private final Duties duties;
  private final RulebookHolder holder;
  private final ObjectProvider<OwnLink> links;
  private final Clock clock;

  Front(
      DSLContext sql,
      CitizenAccess access,
      MeetingLists lists,
      Tasks tasks,
      Letters letters,
      Booking booking,
      OwnWords own,
      Telephone telephone,
      Duties duties,
      RulebookHolder holder,
      ObjectProvider<OwnLink> links,
      Clock clock) {
    this.sql = sql;
    this.access = access;
    this.lists = lists;
    this.tasks = tasks;
    this.letters = letters;
    this.booking = booking;
    this.own = own;
    this.telephone = telephone;
    this.duties = duties;
    this.holder = holder;
    this.links = links;
    this.clock = clock;
  }

  static String path(long citizenId) {
    return "/citizens/" + citizenId + "/front";
  }

  @Transactional
  public FrontView open(SignedIn who, long citizenId, Tried tried, Words words) {
    access.open(who, citizenId, Action.CITIZEN_VIEWED, Map.of());
    String base = "/citizens/" + citizenId;
    Bookable bookable = booking.of(who, citizenId);
    var citizen =
        sql.select(CITIZEN.GIVEN_NAME, CITIZEN.LANGUAGE, coalesce(STAFF.NAME, ""))
            .from(CITIZEN)
            .leftJoin(STAFF)
            .on(STAFF.ID.eq(CITIZEN.CASEWORKER_ID))
            .where(CITIZEN.ID.eq(citizenId))
            .fetchSingle();
    return new FrontView(
        citizen.value1(),
        lists.ahead(who, citizenId).stream()
            .flatMap(each -> view(who, each, base, tried, words).stream())
            .toList(),
        bookable instanceof Bookable.Offer ? BookPage.path(citizenId) : null,
        BookWords.said(bookable, words),
        tasks.ofCitizen(citizenId).stream().map(each -> own.task(each, base)).toList(),
        duties.of(citizenId, LocalDate.now(clock)).stream()
            .filter(CitizenDuty::outstanding)
            .map(each -> need(each, words))
            // What the reader must do comes before what others must.
            .sorted(comparing(need -> !need.who().equals("citizen")))
            .toList(),
        lists.of(who, citizenId).stream()
            .filter(each -> each.stage() == Stage.HELD)
            .flatMap(each -> view(who, each, base, tried, words).stream())
            .filter(each -> !each.told().isEmpty())
            .toList(),
        letters.toCitizen(citizenId).stream()
            .map(each ->
                new FrontView.LetterLine(
                    each.heading(),
                    words.at(each.writtenAt(), clock.getZone()),
                    base + "/letters/" + each.id()))
            .toList(),
        links.orderedStream().flatMap(each -> each.of(citizenId, words).stream()).toList(),
        citizen.value2().equals("en"),
        base + "/language",
        telephone.help(citizen.value3(), who.municipalityName()));
  }

  /** Nothing where the citizen is not one of those who take part. */
  private Optional<OwnMeetingView> view(
      SignedIn who, Meeting meeting, String base, Tried tried, Words words) {
    return meeting.parties().stream()
        .filter(party -> party.part() == Part.CITIZEN)
        .findFirst()
        .map(party -> own.view(who, meeting, party, List.of(), base, tried, words));
  }

  /** With the whole name of the act, since nobody outside the house knows its short one. */
  private String law(Version version, Words words) {
    String act = version.basis().act();
    return holder.rulebook().dictionary().actTitle(act).in(words.rules())
        + version.basis().citation().substring(act.length());
  }

  private Need need(CitizenDuty duty, Words words) {
    Version version =
        holder
            .rulebook()
            .requirement(duty.duty().requirement())
            .orElseThrow()
            .versions()
            .get(duty.duty().version());
    LocalDate due = duty.duty().due();
    return new Need(
        duty.responsible().code(),
        version.title().in(words.rules()),
        due == null ? "" : words.date(due),
        due != null && due.isBefore(LocalDate.now(clock)),
        law(version, words),
        Links.why(
            duty.citizenId(),
            duty.spellId(),
            duty.duty().requirement(),
            duty.duty().anchor(),
            null));
  }
}
