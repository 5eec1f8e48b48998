package dk.frirum.casefile;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Decision;
import dk.frirum.access.Protection;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.casework.CaseRecords;
import dk.frirum.citizen.Citizen;
import dk.frirum.citizen.Citizens;
import dk.frirum.citizen.Found;
import dk.frirum.citizen.Query;
import dk.frirum.citizen.SearchView;
import dk.frirum.duty.OpenDuties;
import dk.frirum.web.Places;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.UriComponentsBuilder;

/** Looks for citizens and writes in the trail who was shown. */
@Component
class Searching {
  private static final String LIST = "citizens";

  private final Citizens citizens;
  private final CaseRecords records;
  private final OpenDuties open;
  private final CitizenAccess access;
  private final Audit audit;
  private final Places places;
  private final TransactionTemplate transaction;

  Searching(
      Citizens citizens,
      CaseRecords records,
      OpenDuties open,
      CitizenAccess access,
      Audit audit,
      Places places,
      PlatformTransactionManager transactions) {
    this.transaction = new TransactionTemplate(transactions);
    this.places = places;
    this.citizens = citizens;
    this.records = records;
    this.open = open;
    this.access = access;
    this.audit = audit;
  }

  /**
   * One page of what was found.
   *
   * @param typed what the box goes on showing
   * @param after where the page before ended, as its address says; empty for the first page
   */
  public SearchView look(SignedIn who, String typed, Query query, String after, LocalDate day) {
    if (query instanceof Query.Nothing) {
      return new SearchView(typed, List.of(), 0L, null, false);
    }
    Found.After place = after.isEmpty() ? null : place(after);
    Hits hits = Objects.requireNonNull(transaction.execute(_ -> find(who, query, place)));
    Found found = hits.found();
    boolean anew = hits.gone() || (place == null && !after.isEmpty());
    List<Long> ids = found.citizens().stream().map(Citizen::id).toList();
    Map<Long, List<String>> benefits = records.running(ids, day);
    Map<Long, Integer> duties = open.of(ids);
    return new SearchView(
        typed,
        found.citizens().stream()
            .map(citizen ->
                hit(
                    citizen,
                    benefits.getOrDefault(citizen.id(), List.of()),
                    duties.getOrDefault(citizen.id(), 0),
                    day))
            .toList(),
        found.total(),
        found.next() == null ? null : next(typed, found.next()),
        anew);
  }

  /** From the top where all who came after are gone by now: there is a list, and it is shown. */
  private record Hits(Found found, boolean gone) {}

  /** With its row; what more is shown of them is read while that is on its way to the disk. */
  private Hits find(SignedIn who, Query query, Found.@Nullable After place) {
    Found behind = citizens.search(who, query, place);
    boolean gone = place != null && behind.citizens().isEmpty();
    Found found = gone ? citizens.search(who, query, null) : behind;
    Long total = found.total();
    audit.record(
        Entry.of(who.id(), Action.CITIZENS_SEARCHED)
            .showing(
                found.citizens().stream().map(Citizen::id).toList(),
                total == null ? null : Math.toIntExact(total))
            .saying(query.said()));
    return new Hits(found, gone);
  }

  /**
   * A citizen with a CPR number whom this person may not see, but may be told of: their page says
   * why, and what can be done.
   */
  @Transactional
  public Optional<Long> refused(SignedIn who, Query.Cpr cpr) {
    return citizens
        .withCpr(who, cpr.cpr())
        .filter(id ->
            access.decide(who, id) instanceof Decision.Refused(Decision.Code code)
                && code != Decision.Code.NOT_THERE);
  }

  private static SearchView.Hit hit(
      Citizen citizen, List<String> benefits, int open, LocalDate day) {
    return new SearchView.Hit(
        "/citizens/" + citizen.id(),
        citizen.name(),
        citizen.age(day),
        citizen.born(),
        citizen.place(),
        citizen.protection() != Protection.NONE,
        benefits,
        citizen.caseworker(),
        open);
  }

  private Found.@Nullable After place(String sealed) {
    List<String> keys = places.open(LIST, sealed);
    return keys == null
        ? null
        : new Found.After(keys.getFirst(), keys.get(1), Long.parseLong(keys.get(2)));
  }

  private String next(String typed, Found.After last) {
    String after =
        places.seal(LIST, List.of(last.surname(), last.givenName(), Long.toString(last.id())));
    return UriComponentsBuilder.fromPath("/citizens")
        .queryParam("q", "{q}")
        .queryParam("after", after)
        .encode()
        .buildAndExpand(typed)
        .toUriString();
  }
}
