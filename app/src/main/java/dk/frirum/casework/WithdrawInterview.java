package dk.frirum.casework;

import dk.frirum.access.SignedIn;
import dk.frirum.casework.Movable.Answer;
import org.springframework.stereotype.Component;

/** Withdraws an interview that was not held, or is there twice. */
@Component
class WithdrawInterview implements Withdrawable {
  private final MoveInterview kind;
  private final InterviewRows rows;
  private final Interviews interviews;

  WithdrawInterview(MoveInterview kind, InterviewRows rows, Interviews interviews) {
    this.kind = kind;
    this.rows = rows;
    this.interviews = interviews;
  }

  @Override
  public MoveInterview kind() {
    return kind;
  }

  @Override
  public boolean stands(Held now) {
    return !rows.withdrawn(now.id());
  }

  @Override
  public Answer withdraw(SignedIn who, long id, String reason, int version) {
    return switch (interviews.withdraw(who, id, reason, version)) {
      case Saving.Conflict(Registered now) -> new Answer.Conflict(MoveInterview.held(now));
      case Saving.Saved _, Saving.AlreadyThere _ -> new Answer.Done();
    };
  }
}
