package dk.frirum.population;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who works in the municipality. Citizens are taken in districts of {@value #DISTRICT}; each gets
 * the same posts, so that a citizen's caseworker does not depend on how many citizens there are.
 * About two in five citizens have a running spell, which gives some seventy running cases to each
 * of the ten who carry cases.
 */
final class Roster {
  static final int DISTRICT = 1800;

  /** One set of team leaders to so many districts. */
  private static final int DISTRICTS_PER_LEADER = 3;

  private static final int POSTS = 24;
  private static final long STAFF = 77;

  private record Post(int number, Role role, Team team) {}

  private static final List<Post> CARRIERS =
      List.of(
          new Post(0, Role.CASEWORKER, Team.SICKNESS),
          new Post(1, Role.JOB_RETENTION_CONSULTANT, Team.SICKNESS),
          new Post(2, Role.CASEWORKER, Team.INSURED),
          new Post(3, Role.CASEWORKER, Team.INSURED),
          new Post(4, Role.CASEWORKER, Team.ASSISTANCE),
          new Post(5, Role.CASEWORKER, Team.ASSISTANCE),
          new Post(22, Role.CASEWORKER, Team.ASSISTANCE),
          new Post(6, Role.CASEWORKER, Team.YOUTH),
          new Post(7, Role.CASEWORKER, Team.REHABILITATION),
          new Post(9, Role.CASEWORKER, Team.REHABILITATION));

  private static final List<Post> LEADERS =
      List.of(
          new Post(10, Role.TEAM_LEADER, Team.SICKNESS),
          new Post(11, Role.TEAM_LEADER, Team.INSURED),
          new Post(12, Role.TEAM_LEADER, Team.ASSISTANCE),
          new Post(13, Role.TEAM_LEADER, Team.YOUTH),
          new Post(14, Role.TEAM_LEADER, Team.REHABILITATION),
          new Post(15, Role.YOUTH_COORDINATOR, Team.YOUTH));

  private static final List<Post> ONCE =
      List.of(
          new Post(16, Role.TEAM_LEADER, Team.COMPANY),
          new Post(17, Role.AGREEMENT_COORDINATOR, Team.MANAGEMENT),
          new Post(18, Role.POLITICIAN, Team.OUTSIDE),
          new Post(19, Role.PARTNER, Team.OUTSIDE),
          new Post(20, Role.AUDITOR, Team.OUTSIDE),
          new Post(21, Role.DATA_PROTECTION_OFFICER, Team.MANAGEMENT));

  private static final Post COMPANY = new Post(8, Role.COMPANY_CONSULTANT, Team.COMPANY);
  private final long seed;

  Roster(long seed) {
    this.seed = seed;
  }

  /** Everybody needed for so many citizens, the first citizen's own login last. */
  List<Staff> staff(int citizens, String firstCitizen) {
    List<Staff> all = new ArrayList<>();
    for (int district = 0; district * (long) DISTRICT < citizens; district++) {
      List<Post> posts = new ArrayList<>(CARRIERS);
      posts.add(COMPANY);
      if (district % DISTRICTS_PER_LEADER == 0) {
        posts.addAll(LEADERS);
      }
      if (district == 0) {
        posts.addAll(ONCE);
      }
      for (Post post : posts) {
        Names.Name name = name(district, post);
        String full = name.given() + " " + name.surname();
        all.add(new Staff(username(name, district, post), full, post.role(), post.team()));
      }
    }
    all.add(new Staff("borger", firstCitizen, Role.CITIZEN, Team.OUTSIDE));
    return List.copyOf(all);
  }

  /**
   * User name of the one who carries the case.
   *
   * @param stay the citizen's last spell, if there was one
   * @param young under thirty when it began
   */
  String caseworker(int index, @Nullable Stay stay, boolean young) {
    Post post = CARRIERS.get(carrier(index, stay, young));
    int district = index / DISTRICT;
    return username(name(district, post), district, post);
  }

  private static int carrier(int index, @Nullable Stay stay, boolean young) {
    int half = index & 1;
    if (stay == null) {
      return 2 + half;
    }
    return switch (stay.benefit()) {
      case SICKNESS -> stay.employment() == Stay.Employment.EMPLOYED && index % 3 > 0 ? 1 : 0;
      case UNEMPLOYMENT -> 2 + half;
      case CASH_ASSISTANCE, EDUCATION_ASSISTANCE -> young ? 7 : 4 + index % 3;
      case UNEMPLOYMENT_ALLOWANCE, RESOURCE_COURSE, REHABILITATION -> 8 + half;
    };
  }

  private Names.Name name(int district, Post post) {
    Dice dice = Dice.of(seed, (long) district * POSTS + post.number(), STAFF);
    return Names.draw(dice, dice.percent(68), 1960 + dice.below(38));
  }

  private static String username(Names.Name name, int district, Post post) {
    return letters(name.given()) + letters(name.surname()) + (district * POSTS + post.number() + 1);
  }

  private static String letters(String name) {
    String ascii = Contact.ascii(name).replaceAll("[^a-z]", "");
    return ascii.substring(0, Math.min(2, ascii.length()));
  }
}
