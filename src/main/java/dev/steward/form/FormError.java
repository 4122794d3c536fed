package dev.steward.form;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why an act on forms is refused.
public enum FormError implements ErrorCode {
  /// There is no such request type, form or file.
  NOT_FOUND(Kind.USER),
  /// Somebody else changed the form meanwhile.
  CHANGED(Kind.USER),
  /// The form cannot be kept like this.
  BAD_FORM(Kind.USER),
  /// The code is taken, or not made of letters, digits and dashes.
  BAD_CODE(Kind.USER),
  /// The file waits for the virus scanner.
  FILE_HELD(Kind.EXTERNAL),
  /// The virus scanner found something in the file.
  FILE_INFECTED(Kind.USER),
  /// Too much from one place.
  TOO_MANY(Kind.USER);

  private final Kind kind;

  FormError(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String code() {
    return "form." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return kind;
  }
}
