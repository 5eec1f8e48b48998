package dk.frirum.duty;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.casework.Scope;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is to be done, for those this person may see; the trail says whom it showed. */
@Component
class Today {
  private final StoredList stored;
  private final ComputedList computed;
  private final RulebookHolder holder;
  private final Audit audit;

  Today(StoredList stored, ComputedList computed, RulebookHolder holder, Audit audit) {
    this.stored = stored;
    this.computed = computed;
    this.holder = holder;
    this.audit = audit;
  }

  /**
   * @param asOf another day than today; none for today
   */
  @Transactional
  public Listing list(SignedIn who, Filter filter, LocalDate today, @Nullable LocalDate asOf) {
    Scope scope = filter.scope(who);
    Listing listing =
        asOf == null
            ? stored.list(scope, filter, Notable.on(today, holder.rulebook()))
            : computed.list(scope, filter, Notable.on(asOf, holder.rulebook()), asOf);
    audit.record(
        who.id(),
        Action.DUTIES_LISTED,
        null,
        Map.of(
            "scope",
            filter.whose(),
            "citizens",
            listing.lines().stream().map(Line::citizenId).distinct().toList()));
    return listing;
  }
}
