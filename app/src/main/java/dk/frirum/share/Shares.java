package dk.frirum.share;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.STAFF;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.duty.RulebookHolder;
import dk.frirum.rules.card.Requirement;
import dk.frirum.rules.card.Share;
import dk.frirum.rules.share.ShareFigure;
import dk.frirum.web.Day;
import dk.frirum.web.Verification;
import dk.frirum.web.Words;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Shows the shares; whom they concern only to those who work on cases, and that is written down.
 */
@Component
class Shares {
  /** So many are named; more than a page nobody reads. */
  private static final int NAMED = 50;

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm");

  private final Counting counting;
  private final RulebookHolder holder;
  private final DSLContext sql;
  private final CitizenAccess access;
  private final Audit audit;
  private final ZoneId zone;

  Shares(
      Counting counting,
      RulebookHolder holder,
      DSLContext sql,
      CitizenAccess access,
      Audit audit,
      Clock clock) {
    this.counting = counting;
    this.holder = holder;
    this.sql = sql;
    this.access = access;
    this.audit = audit;
    this.zone = clock.getZone();
  }

  @Transactional
  public SharesView view(SignedIn who, Day asked, LocalDate day, Words words) {
    Counting.Count count = counting.of(who.municipality(), day);
    Map<Long, ? extends Record> people = people(who, mayBeNamed(who, count));
    if (!people.isEmpty()) {
      audit.record(
          Entry.of(who.id(), Action.DUTIES_LISTED)
              .showing(List.copyOf(people.keySet()), people.size())
              .with(Map.of("scope", "shares")));
    }
    return new SharesView(
        asked.typed(),
        asked.error(words),
        TIME.format(count.at().atZone(zone)),
        shares(count, people, words));
  }

  /** The figures alone; they are about nobody. */
  List<SharesView.Share> figures(SignedIn who, LocalDate day, Words words) {
    return shares(counting.of(who.municipality(), day), Map.of(), words);
  }

  /** The figures with those named on the page; whoever takes them writes that in the trail. */
  List<SharesView.Share> named(SignedIn who, LocalDate day, Words words) {
    Counting.Count count = counting.of(who.municipality(), day);
    return shares(count, people(who, mayBeNamed(who, count)), words);
  }

  private List<SharesView.Share> shares(
      Counting.Count count, Map<Long, ? extends Record> people, Words words) {
    return count.figures().stream().map(each -> share(each, people, words)).toList();
  }

  /** Those this person may see by name among those who would bring the groups there. */
  private static List<Long> mayBeNamed(SignedIn who, Counting.Count count) {
    return who.seesCitizens()
        ? count.figures().stream()
            .flatMap(Shares::named)
            .map(each -> each.citizen())
            .distinct()
            .toList()
        : List.of();
  }

  private static Stream<ShareFigure.Person> named(ShareFigure figure) {
    return figure.wouldBringItThere().stream().limit(NAMED);
  }

  private Map<Long, ? extends Record> people(SignedIn who, List<Long> ids) {
    return sql.select(CITIZEN.ID, CITIZEN.GIVEN_NAME, CITIZEN.SURNAME, STAFF.NAME)
        .from(CITIZEN)
        .leftJoin(STAFF)
        .on(STAFF.ID.eq(CITIZEN.CASEWORKER_ID))
        .where(CITIZEN.ID.in(ids), access.visible(who))
        .fetchMap(CITIZEN.ID);
  }

  private SharesView.Share share(
      ShareFigure figure, Map<Long, ? extends Record> people, Words words) {
    Requirement requirement = figure.requirement();
    Share share = Objects.requireNonNull(requirement.share());
    return new SharesView.Share(
        requirement.title().in(words.rules()),
        "/rulebook/" + requirement.id(),
        requirement.basis().citation(),
        Verification.valueOf(requirement.basis().verified().name()),
        holder.rulebook().says(requirement.latest()).in(words.rules()),
        requirement.responsible().title().in(words.rules()),
        figure.period().first(),
        Objects.requireNonNull(figure.period().last()),
        share.percent(),
        figure.persons() == 0 ? 0 : 100 * figure.met() / figure.persons(),
        figure.persons(),
        figure.met(),
        figure.missed(),
        figure.undetermined(),
        figure.open().size(),
        figure.lacking(),
        figure.withinReach(),
        named(figure)
            .filter(each -> people.containsKey(each.citizen()))
            .map(each -> person(each, Objects.requireNonNull(people.get(each.citizen()))))
            .toList());
  }

  private static SharesView.Person person(ShareFigure.Person one, Record row) {
    String caseworker = row.get(STAFF.NAME);
    return new SharesView.Person(
        one.citizen(),
        row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
        "/citizens/" + one.citizen(),
        one.due(),
        one.need() - one.have(),
        caseworker == null ? "" : caseworker);
  }
}
