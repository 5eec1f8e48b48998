package dk.frirum.demo;

import dk.frirum.population.Role;
import dk.frirum.population.Staff;
import dk.frirum.population.Team;
import dk.frirum.postgres.CopyRows;
import dk.frirum.start.DemoMunicipality.Login;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The municipality's staff as users. The first in each role has the role's name as user name; all
 * have one password, which is published.
 */
final class Users {
  static final String PASSWORD = "havrelund";

  /**
   * The first of this role in the staff list signs in with this name; among caseworkers and team
   * leaders the first for the insured, whose law asks for most.
   */
  private record Post(Role role, String username, String danish) {
    boolean fits(Staff staff) {
      return staff.role() == role
          && (staff.team() == Team.INSURED
              || (role != Role.CASEWORKER && role != Role.TEAM_LEADER));
    }
  }

  private static final String ANALYST = "analytiker";

  private static final List<Post> POSTS =
      List.of(
          new Post(Role.CASEWORKER, "sagsbehandler", "Sagsbehandler"),
          new Post(Role.JOB_RETENTION_CONSULTANT, "fastholdelse", "Fastholdelseskonsulent"),
          new Post(Role.COMPANY_CONSULTANT, "virksomhed", "Virksomhedskonsulent"),
          new Post(Role.YOUTH_COORDINATOR, "ungekoordinator", "Ungekoordinator"),
          new Post(Role.TEAM_LEADER, "teamleder", "Teamleder"),
          new Post(Role.AGREEMENT_COORDINATOR, "koordinator", "Frikommunekoordinator"),
          new Post(Role.POLITICIAN, "politiker", "Udvalgsmedlem"),
          new Post(Role.CITIZEN, "borger", "Borger"),
          new Post(Role.PARTNER, "partner", "Samarbejdspart"),
          new Post(Role.AUDITOR, "revisor", "Revisor"));

  private final List<Staff> staff;
  private final Map<String, Long> ids = new HashMap<>();

  Users(List<Staff> staff) {
    this.staff = staff;
    for (int at = 0; at < staff.size(); at++) {
      ids.put(staff.get(at).username(), at + 1L);
    }
  }

  /** The logins to show, in the order of the roles. */
  static List<Login> logins() {
    List<Login> logins =
        new ArrayList<>(
            POSTS.stream()
                .map(post -> new Login(post.danish(), post.username(), PASSWORD))
                .toList());
    logins.add(6, new Login("Analytiker", ANALYST, PASSWORD));
    return logins;
  }

  /** Ids by the user names of the staff list. */
  Map<String, Long> ids() {
    return Map.copyOf(ids);
  }

  CopyRows rows(String municipality, String passwordHash) {
    CopyRows rows =
        new CopyRows(
            "staff",
            "id, username, name, role, team, municipality, password_hash, second_factor, demo");
    Set<String> appointed = new HashSet<>();
    for (Staff one : staff) {
      Post post = POSTS.stream().filter(each -> each.fits(one)).findFirst().orElse(null);
      boolean first = post != null && appointed.add(post.username());
      rows.add(
          ids.get(one.username()),
          post != null && first ? post.username() : one.username(),
          one.name(),
          role(one.role()),
          one.team().code(),
          municipality,
          passwordHash,
          false,
          true);
    }
    return rows.add(
        staff.size() + 1L,
        ANALYST,
        "Liv Birkemose",
        "analyst",
        "Ledelse og udvikling",
        municipality,
        passwordHash,
        false,
        true);
  }

  /** The role as the application calls it. */
  private static String role(Role role) {
    return switch (role) {
      case CASEWORKER -> "caseworker";
      case JOB_RETENTION_CONSULTANT -> "retention-consultant";
      case COMPANY_CONSULTANT -> "company-consultant";
      case YOUTH_COORDINATOR -> "youth-coordinator";
      case TEAM_LEADER -> "team-leader";
      case AGREEMENT_COORDINATOR -> "coordinator";
      case POLITICIAN -> "politician";
      case CITIZEN -> "citizen";
      case PARTNER -> "partner";
      case AUDITOR, DATA_PROTECTION_OFFICER -> "auditor";
    };
  }
}
