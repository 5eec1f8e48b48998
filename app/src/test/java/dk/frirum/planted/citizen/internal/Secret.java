package dk.frirum.planted.citizen.internal;

/** Meant for the citizen capability alone. */
public record Secret(String text) {}
