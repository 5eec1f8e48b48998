package dk.frirum.duty;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.casework.Scope;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done, for those this person may see; the trail says whom it showed. */
@Component
class Today {
  private final StoredList stored;
  private final ComputedList computed;
  private final RulebookHolder holder;
  private final CitizenAccess access;
  private final Audit audit;

  Today(
      StoredList stored,
      ComputedList computed,
      RulebookHolder holder,
      CitizenAccess access,
      Audit audit) {
    this.stored = stored;
    this.computed = computed;
    this.holder = holder;
    this.access = access;
    this.audit = audit;
  }

  /**
   * @param asOf another day than today; none for today
   */
  @Transactional
  public Listing list(SignedIn who, Filter filter, LocalDate today, @Nullable LocalDate asOf) {
    Scope scope = filter.scope(who);
    Set<Long> without = access.exceptions(who);
    Listing listing =
        asOf == null
            ? stored.list(scope, without, filter, Notable.on(today, holder.rulebook()))
            : computed.list(scope, without, filter, Notable.on(asOf, holder.rulebook()), asOf);
    audit.record(
        Entry.of(who.id(), Action.DUTIES_LISTED)
            .showing(
                listing.lines().stream().map(Line::citizenId).distinct().toList(),
                listing.total().number())
            .with(Map.of("scope", filter.whose())));
    return listing;
  }
}
