package dk.frirum.export;

import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes in the trail that a list is taken out. */
@Component
public class Exports {
  private final Audit audit;

  Exports(Audit audit) {
    this.audit = audit;
  }

  /**
   * Writes it down, in the transaction that read the list; fails where none runs.
   *
   * @param list which list, as {@code today}
   * @param filter what it was narrowed to, never a CPR number
   * @param citizens ids of those who stand in it
   * @return the list
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Sheet record(
      SignedIn who,
      String list,
      Format format,
      Map<String, ?> filter,
      List<Long> citizens,
      Sheet sheet) {
    audit.record(
        Entry.of(who.id(), Action.LIST_EXPORTED)
            .showing(citizens.stream().distinct().toList(), sheet.rows().size())
            .with(Map.of("list", list, "format", format.code()))
            .saying(filter.isEmpty() ? Map.of() : Map.of("filter", filter)));
    return sheet;
  }
}
