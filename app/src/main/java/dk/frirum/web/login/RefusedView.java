package dk.frirum.web.login;

/**
 * Why the municipality's login did not lead in.
 *
 * @param reason end of the keys under {@code login.refused.}
 * @param what the value it is about, as received; empty for none
 */
public record RefusedView(String reason, String what) {}
