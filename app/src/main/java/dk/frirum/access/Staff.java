package dk.frirum.access;

import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.STAFF;
import static org.jooq.impl.DSL.selectCount;

import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** The people who can sign in. */
@Component
class Staff {
  private static final Field<Integer> UNREAD =
      DSL.<Integer>field(
              selectCount()
                  .from(MESSAGE)
                  .where(MESSAGE.STAFF_ID.eq(STAFF.ID), MESSAGE.READ_AT.isNull()))
          .as("unread");

  private final DSLContext sql;

  Staff(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A person with the password as stored, which goes no further than the check, and how many
   * messages wait.
   */
  record Entry(SignedIn who, String passwordHash, int unread) {}

  Optional<Entry> byUsername(String username) {
    return find(STAFF.USERNAME.eq(username));
  }

  /** As the person stands now, or nothing where access was taken away. */
  Optional<Entry> byId(long id) {
    return find(STAFF.ID.eq(id));
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
            STAFF.PASSWORD_HASH,
            UNREAD)
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
                row.get(STAFF.PASSWORD_HASH),
                row.get(UNREAD)));
  }
}
