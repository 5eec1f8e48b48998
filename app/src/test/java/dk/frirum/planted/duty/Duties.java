package dk.frirum.planted.duty;

import dk.frirum.planted.citizen.Face;
import dk.frirum.planted.citizen.internal.Secret;
import java.util.List;

/** Reaches where it may not. */
public record Duties(List<Face> faces, Secret secret) {}
