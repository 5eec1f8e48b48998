package dk.frirum.planted.citizen;

import dk.frirum.planted.duty.Duties;

/** Leans on the capability that leans on it. */
public record Face(Duties duties) {}
