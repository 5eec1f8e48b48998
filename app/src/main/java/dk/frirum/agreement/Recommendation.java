package dk.frirum.agreement;

import org.jspecify.annotations.Nullable;

/**
 * What a municipality has learned and asks lawmakers for (<i>anbefaling</i>).
 *
 * @param requirement id of the card it concerns; empty where it concerns none
 * @param evidence what it rests on: a report, a trial action, figures
 * @param trial id of the trial action it comes from; none where from none
 */
public record Recommendation(
    long id,
    String title,
    String body,
    String requirement,
    String evidence,
    @Nullable Long trial,
    int version) {}
