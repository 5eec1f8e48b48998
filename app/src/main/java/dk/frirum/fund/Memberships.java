package dk.frirum.fund;

import static dk.frirum.tables.Tables.FUND;
import static dk.frirum.tables.Tables.FUND_MEMBERSHIP;

import dk.frirum.meeting.RegisteredMemberships;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The memberships registered here. */
@Component
class Memberships implements RegisteredMemberships {
  private final DSLContext sql;

  Memberships(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public Map<Long, List<Membership>> of(Collection<Long> citizens) {
    return citizens.isEmpty()
        ? Map.of()
        : sql.select(FUND_MEMBERSHIP.CITIZEN_ID, FUND.NAME, FUND.EMAIL, FUND_MEMBERSHIP.DURING)
            .from(FUND_MEMBERSHIP)
            .join(FUND)
            .on(FUND.ID.eq(FUND_MEMBERSHIP.FUND_ID))
            .where(FUND_MEMBERSHIP.CITIZEN_ID.in(citizens))
            .orderBy(FUND_MEMBERSHIP.ID)
            .fetchGroups(
                row -> row.value1(),
                row -> new Membership(row.value2(), row.value3(), row.value4()));
  }
}
