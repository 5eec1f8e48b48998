package dk.frirum.meeting;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.LETTER;
import static dk.frirum.tables.Tables.MEETING;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.post.Occasion;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import dk.frirum.web.Words;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Letters somebody must print: those no channel carries, and those that came back. */
@Controller
class PaperPage {
  private static final int MOST = 200;

  private final Pages pages;
  private final DSLContext sql;
  private final CitizenAccess access;
  private final Audit audit;
  private final Clock clock;

  PaperPage(Pages pages, DSLContext sql, CitizenAccess access, Audit audit, Clock clock) {
    this.pages = pages;
    this.sql = sql;
    this.access = access;
    this.audit = audit;
    this.clock = clock;
  }

  @GetMapping("/meetings/letters")
  @Transactional
  public String show(
      @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    Words words = frame.words();
    int all =
        sql.fetchCount(
            sql.selectOne()
                .from(LETTER)
                .join(MEETING)
                .on(MEETING.ID.eq(LETTER.MEETING_ID))
                .join(CITIZEN)
                .on(CITIZEN.ID.eq(LETTER.CITIZEN_ID))
                .where(waiting(who), access.visible(who)));
    var found =
        sql.select(LETTER.ID, LETTER.CITIZEN_ID, LETTER.MEETING_ID, LETTER.OCCASION)
            .select(LETTER.RECEIVER, LETTER.WRITTEN_AT, MEETING.STARTS_AT)
            .from(LETTER)
            .join(MEETING)
            .on(MEETING.ID.eq(LETTER.MEETING_ID))
            .join(CITIZEN)
            .on(CITIZEN.ID.eq(LETTER.CITIZEN_ID))
            .where(waiting(who), access.visible(who))
            .orderBy(MEETING.STARTS_AT, LETTER.ID)
            .limit(MOST)
            .fetch();
    audit.record(
        Entry.of(who.id(), Action.MEETINGS_LISTED)
            .showing(
                found.getValues(LETTER.CITIZEN_ID).stream().distinct().toList(), found.size()));
    List<PaperView.Line> lines =
        found.map(row -> {
          String meeting = MeetingWords.path(row.get(LETTER.MEETING_ID));
          String letter = meeting + "/letters/" + row.get(LETTER.ID);
          return new PaperView.Line(
              row.get(LETTER.RECEIVER).lines().findFirst().orElse(""),
              row.get(LETTER.OCCASION),
              words.at(row.get(LETTER.WRITTEN_AT), clock.getZone()),
              words.at(row.get(MEETING.STARTS_AT), clock.getZone()),
              // That of one who was called by mistake is no letter about somebody else's meeting.
              row.get(LETTER.OCCASION).equals(Occasion.ANOTHER.code())
                  ? "/citizens/" + row.get(LETTER.CITIZEN_ID)
                  : meeting,
              letter,
              letter + "/printed");
        });
    frame.crumb(words.t("meetings.title"), "/meetings").crumb(words.t("paper.title"), null);
    model.addAttribute("paper", new PaperView(lines, all));
    model.addAttribute("page", frame.page(words.t("paper.title"), Page.Section.MEETINGS));
    return "meeting/paper";
  }

  /**
   * The last letter to each party of a meeting one holds, while the meeting is not over; and those
   * one has written about a mistake.
   */
  private Condition waiting(SignedIn who) {
    var later = LETTER.as("later");
    return LETTER
        .TO_PRINT
        .isTrue()
        .and(LETTER.PRINTED_AT.isNull())
        .and(
            MEETING
                .OWNER_ID
                .eq(who.id())
                // Whoever put a mistake right sees to it that those it concerned are told.
                .or(
                    LETTER
                        .OCCASION
                        .eq(Occasion.ANOTHER.code())
                        .and(LETTER.WRITTEN_BY.eq(who.id()))))
        .and(MEETING.ENDS_AT.gt(clock.instant()))
        .and(Letters.shown())
        .and(
            DSL.notExists(
                DSL.selectOne()
                    .from(later)
                    .where(
                        later.PARTY_ID.eq(LETTER.PARTY_ID),
                        later.CITIZEN_ID.eq(LETTER.CITIZEN_ID),
                        later.ID.gt(LETTER.ID))));
  }
}
