package dk.frirum.population;

/**
 * A user of the system: invented, like the citizens.
 *
 * @param username lower-case ASCII, unique over any number of citizens
 */
public record Staff(String username, String name, Role role, Team team) {}
