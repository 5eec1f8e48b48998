package dk.frirum.access;

/**
 * What is kept of a sign-in by the municipality's login, to sign out there too.
 *
 * @param idToken as it was received
 */
record MunicipalSession(String idToken) {}
