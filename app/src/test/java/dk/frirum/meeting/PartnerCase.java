package dk.frirum.meeting;

import static dk.frirum.tables.Tables.FUND;
import static dk.frirum.tables.Tables.FUND_MEMBERSHIP;
import static dk.frirum.tables.Tables.MEETING_PARTY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dk.frirum.access.CodesTried;
import dk.frirum.post.AtSending;
import dk.frirum.testing.People;
import dk.frirum.testing.Visit;
import dk.frirum.time.DateRange;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** Partners who are called to a meeting, and how they come in. */
abstract class PartnerCase extends MeetingCase {
  static final Pattern CODE = Pattern.compile("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}");

  @Autowired AtSending atSending;
  @Autowired ApplicationContext application;
  @Autowired PlatformTransactionManager transactions;

  @BeforeEach
  void codesNotTried() {
    CodesTried.forget(application);
  }

  long employer(long meeting) {
    return sql.select(MEETING_PARTY.ID)
        .from(MEETING_PARTY)
        .where(MEETING_PARTY.MEETING_ID.eq(meeting), MEETING_PARTY.PART.eq("employer"))
        .fetchSingle()
        .value1();
  }

  String code(Visit staffs, long meeting) {
    staffs.get("/meetings/" + meeting);
    staffs.post(
        "/meetings/" + meeting + "/access",
        Map.of("party", "" + employer(meeting), "what", "code"));
    Matcher found = CODE.matcher(staffs.get("/meetings/" + meeting).body());
    assertTrue(found.find());
    return found.group();
  }

  Visit entered(String code) {
    Visit visit = new Visit(port);
    visit.get("/invitation");
    assertEquals("/partner", Visit.target(visit.post("/invitation", Map.of("code", code))));
    return visit;
  }

  Visit entered(Visit staffs, long meeting) {
    return entered(code(staffs, meeting));
  }

  /** One who comes from an address on the network. */
  final class Guest {
    private final Visit visit;
    private final String from;

    Guest(Visit visit, String from) {
      this.visit = visit;
      this.from = from;
    }

    Visit visit() {
      return visit;
    }

    private HttpRequest.Builder to(String path) {
      return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
          .header("X-Forwarded-For", from);
    }

    String get(String path) {
      return visit.send(to(path).GET().build()).body();
    }

    /** What is said after trying a code. */
    String tries(String code) {
      Matcher token =
          Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(get("/invitation"));
      assertTrue(token.find());
      visit.send(
          to("/invitation")
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(
                  HttpRequest.BodyPublishers.ofString(
                      "code="
                          + code
                          + "&_csrf="
                          + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8)))
              .build());
      return get("/invitation");
    }
  }

  long member(DateRange during) {
    long staff = people.staff("f" + UUID.randomUUID(), "caseworker", People.HERE, null);
    long fund =
        sql.insertInto(FUND)
            .set(FUND.MUNICIPALITY, People.HERE)
            .set(FUND.NAME, "Havnens A-kasse")
            .set(FUND.ADDED_BY, staff)
            .set(FUND.ADDED_AT, Instant.EPOCH)
            .returning(FUND.ID)
            .fetchSingle()
            .getId();
    return sql.insertInto(FUND_MEMBERSHIP)
        .set(FUND_MEMBERSHIP.CITIZEN_ID, citizen)
        .set(FUND_MEMBERSHIP.FUND_ID, fund)
        .set(FUND_MEMBERSHIP.DURING, during)
        .set(FUND_MEMBERSHIP.RECORDED_BY, staff)
        .set(FUND_MEMBERSHIP.RECORDED_AT, Instant.EPOCH)
        .returning(FUND_MEMBERSHIP.ID)
        .fetchSingle()
        .getId();
  }
}
