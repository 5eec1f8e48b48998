package dk.frirum.duty;

import dk.frirum.access.Role;
import dk.frirum.access.SignedIn;
import dk.frirum.casework.Scope;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which duties are looked at, as the address says it; what this person may not see or what does not
 * exist falls back to the usual.
 *
 * @param whose {@code mine}, {@code team}, {@code nobody} or {@code all}
 * @param benefit code of a benefit; empty for all
 * @param requirement id of a card; empty for all
 * @param situation none for the usual list
 * @param sort what the list is ordered by
 * @param after where the page before ended ({@link Listing#next}); empty for the first page
 */
record Filter(
    String whose,
    String benefit,
    String requirement,
    @Nullable Situation situation,
    Sort sort,
    String after) {

  static Filter read(SignedIn who, Map<String, String> asked) {
    List<String> scopes = scopes(who);
    String scope = asked.getOrDefault("scope", "");
    return new Filter(
        scopes.contains(scope) ? scope : scopes.getFirst(),
        asked.getOrDefault("benefit", ""),
        asked.getOrDefault("requirement", ""),
        Situation.of(asked.getOrDefault("situation", "")).orElse(null),
        Sort.of(asked.getOrDefault("sort", "")),
        asked.getOrDefault("after", ""));
  }

  /** What this person may choose among, the usual first. */
  static List<String> scopes(SignedIn who) {
    List<String> scopes = new ArrayList<>();
    boolean leads = who.role() == Role.TEAM_LEADER;
    if (!leads) {
      scopes.add("mine");
    }
    if (who.team() != null) {
      scopes.add("team");
    }
    if (who.reachesNobodys()) {
      scopes.add("nobody");
    }
    if (who.reachesAll()) {
      scopes.add("all");
    }
    return scopes;
  }

  /** Whose citizens, never beyond the person's own municipality. */
  Scope scope(SignedIn who) {
    String team = who.team();
    return switch (whose) {
      case "mine" -> new Scope.Caseworker(who.municipality(), who.id());
      case "team" ->
          team == null
              ? new Scope.Caseworker(who.municipality(), who.id())
              : new Scope.Team(who.municipality(), team);
      case "nobody" -> new Scope.Nobodys(who.municipality());
      default -> new Scope.Municipality(who.municipality());
    };
  }

  Filter with(@Nullable Situation other) {
    return new Filter(whose, benefit, requirement, other, sort, "");
  }

  Filter sortedBy(Sort other) {
    return new Filter(whose, benefit, requirement, situation, other, "");
  }

  Filter after(String row) {
    return new Filter(whose, benefit, requirement, situation, sort, row);
  }
}
