package dk.frirum.access;

import dk.frirum.web.Page;
import dk.frirum.web.Visitor;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticatedPrincipal;

/**
 * Who is signed in; a controller takes it with {@code @AuthenticationPrincipal}. Read anew from the
 * database with every request.
 *
 * @param id staff id
 * @param municipality four-digit code; nothing of another municipality is ever shown
 * @param municipalityName as {@code Havrelund Kommune}
 * @param team none where the person is in no team
 * @param citizenId the citizen this person is: for the role of citizen the own case, for staff the
 *     one case that is closed to them; none where nobody knows
 * @param reach how far the municipality lets caseworkers reach
 */
public record SignedIn(
    long id,
    String username,
    String name,
    Role role,
    String municipality,
    String municipalityName,
    @Nullable String team,
    @Nullable Long citizenId,
    Reach reach)
    implements AuthenticatedPrincipal, Visitor {

  /** Where the municipality has set nothing. */
  public SignedIn(
      long id,
      String username,
      String name,
      Role role,
      String municipality,
      String municipalityName,
      @Nullable String team,
      @Nullable Long citizenId) {
    this(id, username, name, role, municipality, municipalityName, team, citizenId, Reach.TEAM);
  }

  @Override
  public String getName() {
    return username;
  }

  /** Whether this person may use the page, going by the table of routes alone. */
  public boolean may(String method, String path) {
    return Routes.allow(role, method, path);
  }

  /** Whether all of the municipality's citizens are within reach. */
  public boolean reachesAll() {
    return Policy.of(this).reachesAll();
  }

  /** Whether citizens whose case nobody has are within reach. */
  public boolean reachesNobodys() {
    return Policy.of(this).reachesNobodys();
  }

  /** Whether there are citizens this role may see by name. */
  public boolean seesCitizens() {
    return reachesNobodys();
  }

  @Override
  public Page.SignedIn shown() {
    Set<Page.Section> sections = EnumSet.noneOf(Page.Section.class);
    for (Page.Section section : Page.Section.values()) {
      if (may("GET", section.href())) {
        sections.add(section);
      }
    }
    return new Page.SignedIn(name, role.code(), sections);
  }

  /** The page this person begins on. */
  public String home() {
    return switch (role) {
      case CASEWORKER, RETENTION_CONSULTANT, COMPANY_CONSULTANT, YOUTH_COORDINATOR, TEAM_LEADER ->
          "/today";
      case COORDINATOR, ANALYST, POLITICIAN -> "/trials";
      case AUDITOR -> "/oversight";
      case PARTNER -> "/about";
      case CITIZEN -> citizenId == null ? "/about" : "/citizens/" + citizenId;
    };
  }
}
