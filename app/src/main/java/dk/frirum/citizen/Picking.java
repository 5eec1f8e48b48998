package dk.frirum.citizen;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.Decision;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.audit.Purpose;
import java.time.LocalDate;
import java.util.List;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Looks for another citizen among those a person may see, to be chosen; the trail says so. */
@Component
public class Picking {
  private final Citizens citizens;
  private final CitizenAccess access;
  private final Audit audit;

  Picking(Citizens citizens, CitizenAccess access, Audit audit) {
    this.citizens = citizens;
    this.access = access;
    this.audit = audit;
  }

  /** Before anything was looked for. */
  public static PickView nothing(String action) {
    return new PickView(action, "", false, List.of(), false, null);
  }

  /**
   * What was found.
   *
   * @param except the citizen who is there already
   * @param href what choosing one leads to
   */
  @Transactional
  public PickView look(
      SignedIn who,
      String typed,
      LocalDate today,
      long except,
      String action,
      LongFunction<String> href) {
    Query query = Query.read(typed, today);
    if (query instanceof Query.Nothing) {
      return nothing(action);
    }
    Found found = citizens.search(who, query, null);
    List<Long> ids = found.citizens().stream().map(Citizen::id).toList();
    Long total = found.total();
    audit.record(
        purposeOf(who, Entry.of(who.id(), Action.CITIZENS_SEARCHED))
            .showing(ids, total == null ? null : Math.toIntExact(total))
            .saying(query.said()));
    return new PickView(
        action,
        query instanceof Query.Cpr ? "" : typed.strip(),
        true,
        found.citizens().stream()
            .filter(each -> each.id() != except)
            .map(each ->
                new PickView.Hit(
                    each.name(),
                    each.born(),
                    each.cprMasked(),
                    each.caseworker(),
                    href.apply(each.id())))
            .toList(),
        total == null || found.next() != null,
        ids.isEmpty() && query instanceof Query.Cpr(String cpr) ? refused(who, cpr, href) : null);
  }

  private static Entry purposeOf(SignedIn who, Entry entry) {
    return who.putsRecordsRight()
        ? entry.on(Purpose.OPERATION, Decision.Ground.RECORDS.code())
        : entry;
  }

  /** The page of one this person may not see but may be told of. */
  private @Nullable String refused(SignedIn who, String cpr, LongFunction<String> href) {
    return citizens
        .withCpr(who, cpr)
        .filter(id ->
            access.decide(who, id) instanceof Decision.Refused(Decision.Code code)
                && code != Decision.Code.NOT_THERE)
        .map(id -> {
          String page = "/citizens/" + id;
          return who.may("GET", page) ? page : href.apply(id);
        })
        .orElse(null);
  }
}
