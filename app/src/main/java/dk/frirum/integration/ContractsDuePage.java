package dk.frirum.integration;

import static dk.frirum.tables.Tables.CITIZEN;
import static dk.frirum.tables.Tables.DUTY;

import dk.frirum.access.CitizenAccess;
import dk.frirum.access.SignedIn;
import dk.frirum.audit.Action;
import dk.frirum.audit.Audit;
import dk.frirum.audit.Entry;
import dk.frirum.integration.DueView.Line;
import dk.frirum.rules.Status;
import dk.frirum.web.Frame;
import dk.frirum.web.Page;
import dk.frirum.web.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The contracts to be made, soonest first, among the citizens this person sees. */
@Controller
class ContractsDuePage {
  private static final int MOST = 200;

  private final DSLContext sql;
  private final Pages pages;
  private final CitizenAccess access;
  private final Audit audit;

  ContractsDuePage(DSLContext sql, Pages pages, CitizenAccess access, Audit audit) {
    this.sql = sql;
    this.pages = pages;
    this.access = access;
    this.audit = audit;
  }

  @GetMapping("/integration")
  @Transactional
  public String show(
      @AuthenticationPrincipal SignedIn who, HttpServletRequest request, Model model) {
    Frame frame = pages.frame(request);
    List<Line> lines = read(who);
    int all = sql.fetchCount(DUTY.join(CITIZEN).on(CITIZEN.ID.eq(DUTY.CITIZEN_ID)), due(who));
    audit.record(
        Entry.of(who.id(), Action.COURSES_LISTED)
            .showing(lines.stream().map(Line::citizenId).distinct().toList(), lines.size()));
    model.addAttribute("due", new DueView(lines, all));
    model.addAttribute(
        "page", frame.page(frame.words().t("integration.list"), Page.Section.MEETINGS));
    return "integration/due";
  }

  private Condition due(SignedIn who) {
    return DUTY
        .MUNICIPALITY
        .eq(who.municipality())
        .and(DUTY.OPEN.isTrue())
        .and(DUTY.REQUIREMENT.eq("integration-contract"))
        .and(access.visible(who));
  }

  private List<Line> read(SignedIn who) {
    return sql.select(CITIZEN.ID, CITIZEN.GIVEN_NAME, CITIZEN.SURNAME, DUTY.DUE, DUTY.STATUS)
        .from(DUTY)
        .join(CITIZEN)
        .on(CITIZEN.ID.eq(DUTY.CITIZEN_ID))
        .where(due(who))
        .orderBy(DUTY.DUE.asc().nullsLast(), DUTY.ID)
        .limit(MOST)
        .fetch(row ->
            new Line(
                row.get(CITIZEN.ID),
                row.get(CITIZEN.GIVEN_NAME) + " " + row.get(CITIZEN.SURNAME),
                IntegrationPage.path(row.get(CITIZEN.ID)),
                row.get(DUTY.DUE),
                Status.valueOf(row.get(DUTY.STATUS))));
  }
}
