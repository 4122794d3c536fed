package dev.steward.platform.error;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Thrown when the desk refuses what was asked, with the reason as a code that is translated where
/// it is shown. Its own message is for the log and holds no personal data: the code, not the
/// arguments.
public final class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1;

  private final transient ErrorCode code;
  private final transient List<Object> args;

  /// A refusal whose sentence is filled with the arguments, in order.
  public Refusal(ErrorCode code, Object... args) {
    this(code, null, args);
  }

  /// A refusal brought about by another failure.
  public Refusal(ErrorCode code, @Nullable Throwable cause, Object... args) {
    super(code.code(), cause);
    this.code = code;
    this.args = List.of(args);
  }

  /// Which refusal this is.
  public ErrorCode code() {
    return code;
  }

  /// What fills the gaps of the sentence, in order.
  public List<Object> args() {
    return args;
  }
}
