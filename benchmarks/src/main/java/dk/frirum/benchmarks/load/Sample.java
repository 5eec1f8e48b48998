package dk.frirum.benchmarks.load;

import java.time.LocalDate;

/** A citizen to look for. */
record Sample(long id, String cpr, String givenName, String surname, LocalDate born) {}
