package dk.frirum.access;

import dk.frirum.access.MunicipalSettings.Municipality;
import dk.frirum.access.municipal.Rights;
import dk.frirum.access.municipal.Rights.Group;
import dk.frirum.access.municipal.Rights.Limit;
import dk.frirum.access.municipal.RightsReader;
import dk.frirum.access.municipal.UnreadableRights;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody whom the municipality's login knows may come in, and as what. What is not
 * understood refuses: a limit that were passed over would give more than was granted.
 */
sealed interface Admission {
  /**
   * May come in.
   *
   * @param team none where the person is in no team
   */
  record Admitted(Role role, Municipality municipality, @Nullable String team)
      implements Admission {}

  /**
   * May not.
   *
   * @param what the value it is about; empty for none
   */
  record Refused(Reason reason, String what) implements Admission {}

  /** Why somebody may not; the words are under {@code refused.}. */
  enum Reason {
    NO_ROLE,
    UNKNOWN_ROLE,
    SEVERAL_ROLES,
    NO_MUNICIPALITY,
    OTHER_MUNICIPALITY,
    UNKNOWN_LIMIT,
    SEVERAL_TEAMS,
    REVOKED,
    UNREADABLE,
    PROVIDER
  }

  /** Decides by the claims of a token that is known to be genuine. */
  static Admission of(Map<String, Object> claims, MunicipalSettings settings) {
    Rights rights;
    try {
      rights = RightsReader.read(first(claims, settings.claims().rights()));
    } catch (UnreadableRights e) {
      return new Refused(Reason.UNREADABLE, "");
    }
    String ownCvr = text(first(claims, settings.claims().cvr()));
    Set<String> cvrs = new TreeSet<>();
    for (Group group : rights.groups()) {
      String cvr = cvr(group, ownCvr);
      if (cvr != null) {
        cvrs.add(cvr);
      }
    }
    if (rights.groups().stream().allMatch(group -> group.privileges().isEmpty())) {
      return new Refused(Reason.NO_ROLE, "");
    }
    if (cvrs.isEmpty()) {
      return new Refused(Reason.NO_MUNICIPALITY, "");
    }
    List<Municipality> known =
        cvrs.stream().flatMap(cvr -> settings.municipality(cvr).stream()).toList();
    if (known.size() != 1) {
      return new Refused(Reason.OTHER_MUNICIPALITY, String.join(", ", cvrs));
    }
    Municipality municipality = known.getFirst();
    List<Group> own =
        rights.groups().stream()
            .filter(group -> municipality.cvr().equals(cvr(group, ownCvr)))
            .toList();
    return within(municipality, own, text(first(claims, settings.claims().team())), settings);
  }

  private static Admission within(
      Municipality municipality,
      List<Group> groups,
      @Nullable String teamClaim,
      MunicipalSettings settings) {
    Set<String> names = sorted(groups.stream().flatMap(g -> g.privileges().stream()).toList());
    Set<Role> roles =
        names.stream()
            .flatMap(name -> settings.role(name).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    if (roles.isEmpty()) {
      return new Refused(Reason.UNKNOWN_ROLE, String.join(", ", names));
    }
    if (roles.size() > 1) {
      return new Refused(
          Reason.SEVERAL_ROLES, roles.stream().map(Role::code).collect(Collectors.joining(", ")));
    }
    List<Limit> limits =
        groups.stream()
            .filter(
                group -> group.privileges().stream().anyMatch(p -> settings.role(p).isPresent()))
            .flatMap(group -> group.limits().stream())
            .toList();
    Set<String> unknown =
        sorted(
            limits.stream()
                .map(Limit::name)
                .filter(name -> !name.equals(settings.teamLimit()))
                .toList());
    if (!unknown.isEmpty()) {
      return new Refused(Reason.UNKNOWN_LIMIT, String.join(", ", unknown));
    }
    Set<String> teams = sorted(limits.stream().map(Limit::value).toList());
    if (teams.isEmpty() && teamClaim != null) {
      teams.add(teamClaim);
    }
    return teams.size() > 1
        ? new Refused(Reason.SEVERAL_TEAMS, String.join(", ", teams))
        : new Admitted(
            roles.iterator().next(), municipality, teams.stream().findFirst().orElse(null));
  }

  private static @Nullable String cvr(Group group, @Nullable String ownCvr) {
    return group.cvr() == null ? ownCvr : group.cvr();
  }

  private static @Nullable Object first(Map<String, Object> claims, List<String> names) {
    return names.stream().map(claims::get).filter(Objects::nonNull).findFirst().orElse(null);
  }

  private static @Nullable String text(@Nullable Object claim) {
    Object one =
        claim instanceof Collection<?> many && many.size() == 1 ? many.iterator().next() : claim;
    return one == null || one.toString().isBlank() ? null : one.toString().strip();
  }

  private static Set<String> sorted(Collection<String> values) {
    Set<String> all = new TreeSet<>(values);
    all.remove("");
    return all;
  }
}
