package dk.frirum.whatif;

import dk.frirum.rules.Problem;
import dk.frirum.web.Words;
import java.util.List;
import java.util.Objects;

/** Problems of cards for people: where, what, the line with a caret, what to do. */
final class CheckWords {
  private CheckWords() {}

  static CheckView view(List<Problem> problems, Words words) {
    return new CheckView(true, problems.stream().map(each -> found(each, words)).toList());
  }

  private static CheckView.Found found(Problem problem, Words words) {
    String line = problem.line();
    int column = Math.max(1, Math.min(problem.place().column(), line.length() + 1));
    return new CheckView.Found(
        words.t(
            "whatif.place",
            problem.place().file(),
            String.valueOf(problem.place().line()),
            String.valueOf(problem.place().column())),
        problem.what().in(words.rules()),
        line.isBlank() ? "" : line + "\n" + " ".repeat(column - 1) + "^",
        Objects.requireNonNullElse(problem.suggestion(words.rules()), ""));
  }
}
