package dk.frirum.access;

import static dk.frirum.tables.Tables.MESSAGE;
import static dk.frirum.tables.Tables.MUNICIPALITY;
import static dk.frirum.tables.Tables.STAFF;
import static dk.frirum.tables.Tables.TOTP;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people who can sign in: all but those whose access was taken away. */
@Component
class Staff {
  private static final Field<Integer> UNREAD =
      DSL.<Integer>field(
              selectCount()
                  .from(MESSAGE)
                  .where(MESSAGE.STAFF_ID.eq(STAFF.ID), MESSAGE.READ_AT.isNull()))
          .as("unread");
  static final Field<Boolean> ENROLLED =
      field(exists(selectOne().from(TOTP).where(TOTP.STAFF_ID.eq(STAFF.ID))));

  private final DSLContext sql;
  private final Reaches reaches;

  Staff(DSLContext sql, Reaches reaches) {
    this.sql = sql;
    this.reaches = reaches;
  }

  /**
   * A person with what the door asks for.
   *
   * @param passwordHash as stored; goes no further than the check
   * @param oneTimeUntil how long a password given by somebody else is good; none for one's own
   * @param secondFactor whether a code is demanded beside the password
   * @param enrolled whether the codes are set up
   * @param unread how many messages wait
   */
  record Entry(
      SignedIn who,
      String passwordHash,
      @Nullable Instant oneTimeUntil,
      boolean secondFactor,
      boolean enrolled,
      int unread) {}

  Optional<Entry> byUsername(String username) {
    return find(STAFF.USERNAME.eq(username));
  }

  Optional<Entry> entry(long id) {
    return find(STAFF.ID.eq(id));
  }

  /** As the person stands now, or nothing where access was taken away. */
  @Nullable SignedIn byId(long id) {
    return entry(id).map(Entry::who).orElse(null);
  }

  /** The same password, kept in another way. */
  void rehash(long id, String hash) {
    sql.update(STAFF).set(STAFF.PASSWORD_HASH, hash).where(STAFF.ID.eq(id)).execute();
  }

  /** A password of the person's own. */
  void ownPassword(long id, String hash) {
    sql.update(STAFF)
        .set(STAFF.PASSWORD_HASH, hash)
        .setNull(STAFF.ONE_TIME_UNTIL)
        .where(STAFF.ID.eq(id))
        .execute();
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
            STAFF.ONE_TIME_UNTIL,
            STAFF.SECOND_FACTOR,
            ENROLLED,
            UNREAD)
        .from(STAFF)
        .join(MUNICIPALITY)
        .on(MUNICIPALITY.CODE.eq(STAFF.MUNICIPALITY))
        .where(which, STAFF.REVOKED_AT.isNull())
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
                    row.get(STAFF.CITIZEN_ID),
                    reaches.of(row.get(STAFF.MUNICIPALITY))),
                row.get(STAFF.PASSWORD_HASH),
                row.get(STAFF.ONE_TIME_UNTIL),
                row.get(STAFF.SECOND_FACTOR),
                row.get(ENROLLED),
                row.get(UNREAD)));
  }
}
