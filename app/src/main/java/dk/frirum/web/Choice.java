package dk.frirum.web;

/**
 * One option of a list to choose from.
 *
 * @param value what is sent
 * @param text what is read, in the reader's language
 */
public record Choice(String value, String text) {}
