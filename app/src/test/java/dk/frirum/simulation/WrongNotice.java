package dk.frirum.simulation;

import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.NOTICE;
import static dk.frirum.tables.Tables.NOTICE_SENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import dk.frirum.simulation.Worker.Answer;
import dk.frirum.tables.tables.records.NoticeRecord;
import dk.frirum.testing.Rows;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Notices given on paper with a summons, and found to be about somebody else. */
final class WrongNotice extends Deeds {
  WrongNotice(World world, RandomGenerator random) {
    super(world, random);
  }

  /** Whether there was anything to do. */
  boolean deed() {
    return random.nextInt(3) > 0 && notice() || print();
  }

  /** A letter of a coming meeting leaves the house on paper. */
  private boolean print() {
    var letters =
        world
            .place
            .sql
            .selectFrom(LETTER)
            .where(
                LETTER.TO_PRINT.isTrue(),
                LETTER.PRINTED_AT.isNull(),
                LETTER.OCCASION.eq("summons"),
                LETTER.MEETING_ID.in(
                    world
                        .place
                        .sql
                        .select(MEETING.ID)
                        .from(MEETING)
                        .where(MEETING.CITIZEN_ID.eq(LETTER.CITIZEN_ID))))
            .orderBy(LETTER.ID)
            .fetch();
    if (letters.isEmpty()) {
      return false;
    }
    var letter = any(letters);
    String path = "/meetings/%d/letters/%d/printed".formatted(letter.getMeetingId(), letter.getId());
    for (int times = 1 + random.nextInt(2); times > 0; times--) {
      Answer answer = of(letter.getCitizenId()).post(path, Map.of());
      if (!answer.acknowledges()) {
        throw new AssertionError("a letter that was printed was answered by " + answer.status());
      }
    }
    world.ledger.changed(letter.getCitizenId());
    return true;
  }

  /** A notice that was given turns out to be about somebody else, and then not after all. */
  private boolean notice() {
    List<NoticeRecord> given =
        world
            .place
            .sql
            .selectFrom(NOTICE)
            .where(
                NOTICE.ANOTHER_AT.isNull(),
                exists(
                    selectOne().from(NOTICE_SENT).where(NOTICE_SENT.NOTICE_ID.eq(NOTICE.ID))))
            .orderBy(NOTICE.ID)
            .fetch();
    if (given.isEmpty()) {
      return false;
    }
    NoticeRecord notice = any(given);
    long from = notice.getCitizenId();
    long to = neighbour(from);
    if (to == from) {
      return true;
    }
    Worker worker = of(from);
    String path = "/notices/" + notice.getId() + "/citizen";
    Rows before = Rows.of(world.place.sql, from, to);
    ordered(worker, path, to, notice.getVersion());
    world.ledger.changed(from);
    world.ledger.changed(to);
    if (random.nextBoolean()) {
      ordered(worker, path, from, notice.getVersion() + 1);
      same(before, from, to, "notice " + notice.getId());
    }
    return true;
  }
}
