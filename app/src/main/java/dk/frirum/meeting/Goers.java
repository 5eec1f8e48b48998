package dk.frirum.meeting;

import static dk.frirum.tables.Tables.MEETING;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static org.jooq.impl.DSL.lower;

import dk.frirum.casework.Outlook;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Who goes along when a meeting that has not begun turns out to be another citizen's. Whoever is
 * known from other meetings of the wrong citizen's, and from none of the right one's, is with the
 * wrong one, and is told nothing of the right one unless somebody says so.
 */
@Component
class Goers {
  private final DSLContext sql;
  private final MeetingRows rows;
  private final Origins origins;

  Goers(DSLContext sql, MeetingRows rows, Origins origins) {
    this.sql = sql;
    this.rows = rows;
    this.origins = origins;
  }

  /** Why somebody goes along, or does not, unless somebody says otherwise. */
  private enum Why {
    /** Nothing speaks against it. */
    NOTHING,
    /** Known from the wrong citizen's other meetings alone. */
    OF_THE_WRONG,
    /** Took part when it was the right citizen's before. */
    BEFORE
  }

  /** Somebody who takes part, or did. */
  private record One(Party party, Why why, boolean left) {
    boolean goes() {
      return why != Why.OF_THE_WRONG;
    }
  }

  /**
   * What becomes of each.
   *
   * @param stay who takes part no more
   * @param back who takes part again
   */
  record Chosen(List<Party> stay, List<Party> back) {
    static final Chosen ALL_GO = new Chosen(List.of(), List.of());

    Chosen {
      stay = List.copyOf(stay);
      back = List.copyOf(back);
    }

    boolean stays(Party party) {
      return stay.contains(party);
    }
  }

  /** As it is chosen on the page. */
  List<Outlook.Goer> offered(Meeting meeting, long to, String from, String right, Words words) {
    return all(meeting, to).stream()
        .map(each ->
            new Outlook.Goer(
                each.party().id(),
                words.t(
                    "move.party",
                    each.party().name(),
                    words.t("meeting.part." + each.party().title())),
                switch (each.why()) {
                  case NOTHING -> "";
                  case OF_THE_WRONG -> words.t("move.party.known", from);
                  case BEFORE -> words.t("move.party.before", right);
                },
                each.goes()))
        .toList();
  }

  /**
   * As it is ordered.
   *
   * @param goes ids; none for the usual
   */
  Chosen chosen(Meeting meeting, long to, @Nullable Set<Long> goes) {
    Predicate<One> go = each -> goes == null ? each.goes() : goes.contains(each.party().id());
    List<One> all = all(meeting, to);
    return new Chosen(
        all.stream().filter(each -> !each.left() && !go.test(each)).map(One::party).toList(),
        all.stream().filter(each -> each.left() && go.test(each)).map(One::party).toList());
  }

  private List<One> all(Meeting meeting, long to) {
    Optional<Before> before = origins.asItWas(meeting.id(), to);
    Set<Long> then = before.map(Before::tookPart).orElse(Set.of());
    Stream<One> now =
        meeting.parties().stream()
            .filter(each -> each.part() != Part.CITIZEN)
            .map(each -> new One(each, why(each, meeting, to, then), false));
    Stream<One> gone =
        rows.left(meeting.id()).stream()
            .filter(each -> then.contains(each.id()))
            .map(each -> new One(each, Why.BEFORE, true));
    return Stream.concat(now, gone).toList();
  }

  private Why why(Party party, Meeting meeting, long to, Set<Long> then) {
    if (then.contains(party.id())) {
      return Why.BEFORE;
    }
    return switch (party.part()) {
      // They are the authority's own, whoever the meeting is with.
      case COLLEAGUE, TEAM_MEMBER, CITIZEN -> Why.NOTHING;
      case EMPLOYER, A_KASSE, GP, SCHOOL, UNION, COMPANION -> {
        Set<Long> with = knownWith(party, meeting, to);
        yield with.contains(meeting.citizenId()) && !with.contains(to)
            ? Why.OF_THE_WRONG
            : Why.NOTHING;
      }
    };
  }

  /** Which of the two citizens somebody of the same address, or name without one, has other meetings with. */
  private Set<Long> knownWith(Party party, Meeting meeting, long to) {
    Condition same =
        party.email().isEmpty()
            ? lower(MEETING_PARTY.NAME).eq(lower(party.name()))
            : lower(MEETING_PARTY.EMAIL).eq(lower(party.email()));
    return sql
        .selectDistinct(MEETING.CITIZEN_ID)
        .from(MEETING_PARTY)
        .join(MEETING)
        .on(MEETING.ID.eq(MEETING_PARTY.MEETING_ID))
        .where(
            MEETING.CITIZEN_ID.in(meeting.citizenId(), to),
            MEETING.ID.ne(meeting.id()),
            MEETING_PARTY.LEFT_AT.isNull(),
            MEETING_PARTY.PART.eq(party.part().code()),
            same)
        .fetch(MEETING.CITIZEN_ID)
        .stream()
        .collect(Collectors.toSet());
  }
}
