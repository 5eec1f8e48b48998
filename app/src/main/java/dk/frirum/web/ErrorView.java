package dk.frirum.web;

/**
 * An error page in words.
 *
 * @param status 403, 404 or 500; the words come from {@code error.<status>.*}
 * @param reference what to tell the administrator, which also stands in the log; empty for none
 */
public record ErrorView(int status, String reference) {}
