package dk.frirum.web.login;

import java.util.List;

/**
 * The login page.
 *
 * @param failed whether name or password was wrong just now
 * @param signedOut whether the person has just signed out
 * @param username what was typed before
 * @param municipal whether one can sign in by the municipality's own login
 * @param demoLogins one per role in demo mode; empty in production
 */
public record LoginView(
    boolean failed,
    boolean signedOut,
    String username,
    boolean municipal,
    List<DemoLogin> demoLogins) {

  public LoginView {
    demoLogins = List.copyOf(demoLogins);
  }

  /**
   * A login anybody may use in the demonstration.
   *
   * @param role code of the role, as {@code caseworker}
   */
  public record DemoLogin(String role, String name, String username, String password) {}
}
