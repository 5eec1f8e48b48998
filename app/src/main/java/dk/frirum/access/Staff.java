package dk.frirum.access;

import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.STAFF;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who can sign in. */
@Component
class Staff {
  private final DSLContext sql;

  Staff(DSLContext sql) {
    this.sql = sql;
  }

  /** A person with the password as stored, which goes no further than the check. */
  record Entry(SignedIn who, String passwordHash) {}

  Optional<Entry> byUsername(String username) {
    return find(STAFF.USERNAME.eq(username));
  }

  /** As the person stands now, or nothing where access was taken away. */
  @Nullable SignedIn byId(long id) {
    return find(STAFF.ID.eq(id)).map(Entry::who).orElse(null);
  }

  private Optional<Entry> find(Condition which) {
    return sql.select(
            STAFF.ID,
            STAFF.USERNAME,
            STAFF.NAME,
            STAFF.ROLE,
            STAFF.MUNICIPALITY,
            MUNICIPALITY.NAME,
            STAFF.TEAM,
            STAFF.CITIZEN_ID,
            STAFF.PASSWORD_HASH)
        .from(STAFF)
        .join(MUNICIPALITY)
        .on(MUNICIPALITY.CODE.eq(STAFF.MUNICIPALITY))
        .where(which)
        .fetchOptional(row ->
            new Entry(
                new SignedIn(
                    row.get(STAFF.ID),
                    row.get(STAFF.USERNAME),
                    row.get(STAFF.NAME),
                    Role.of(row.get(STAFF.ROLE)),
                    row.get(STAFF.MUNICIPALITY),
                    row.get(MUNICIPALITY.NAME),
                    row.get(STAFF.TEAM),
                    row.get(STAFF.CITIZEN_ID)),
                row.get(STAFF.PASSWORD_HASH)));
  }
}
