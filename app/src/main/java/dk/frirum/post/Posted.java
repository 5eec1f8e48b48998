package dk.frirum.post;

import dk.frirum.web.Words;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How far something has come on its way out.
 *
 * @param once what it is
 * @param notBefore when it goes at the earliest, or is tried again
 * @param receipt what came back of a letter: {@code accepted}, {@code refused}, {@code
 *     not-subscribed}; empty for nothing
 * @param problem what went wrong last, as {@code refused 550}; empty for nothing
 */
public record Posted(
    String once,
    Channel channel,
    String recipient,
    State state,
    Instant notBefore,
    int attempts,
    String problem,
    @Nullable Instant sentAt,
    String receipt) {

  /** How far it is, as the words' keys end: what came back of it, or its state. */
  public String standing() {
    if (!receipt.isEmpty()) {
      return receipt;
    }
    return channel == Channel.DIGITAL_POST && state == State.SENT ? "handed-over" : state.code();
  }

  /** Of what occasion it is, as {@code meeting/12/34/summons/0} says; empty where it says none. */
  public String occasion() {
    String[] said = once.split("/");
    return said.length > 3 ? said[3] : "";
  }

  /** When it was sent, or goes at the earliest. */
  public Instant at() {
    return sentAt == null ? notBefore : sentAt;
  }

  /** Whether the receiver does not have it and will not, unless somebody does something. */
  public boolean failed() {
    return state == State.FAILED || receipt.equals("refused") || receipt.equals("not-subscribed");
  }

  /** What went wrong last, in words; empty for nothing. */
  public String problem(Words words) {
    if (problem.isEmpty()) {
      return "";
    }
    String[] said = problem.split(" ", 2);
    String known = words.code("post.problem", said[0]);
    // What older versions kept is the name of an exception, which tells nobody anything.
    return known.equals(said[0])
        ? words.t("post.problem.broken")
        : said.length == 1 ? known : words.t("post.problem.said", known, said[1]);
  }

  /** Where it is. */
  public enum State {
    WAITING,
    SENT,
    /** It was refused for good, or tried too often. */
    FAILED,
    /** What it told of is no longer so. */
    WITHDRAWN;

    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
      return valueOf(code.toUpperCase(Locale.ROOT));
    }
  }
}
