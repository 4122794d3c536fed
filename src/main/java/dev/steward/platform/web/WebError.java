package dev.steward.platform.web;

import dev.steward.platform.error.ErrorCode;
import dev.steward.platform.error.Refusal;
import java.util.Locale;

/// Refusals of the web ground itself, for any module to use.
public enum WebError implements ErrorCode {
  /// There is no such page, or not for this reader.
  NOT_FOUND(Kind.USER),
  /// The reader may not do this.
  FORBIDDEN(Kind.USER),
  /// An unsafe request came from another site.
  CROSS_SITE(Kind.USER),
  /// The form token is missing or from another browser.
  FORM_EXPIRED(Kind.USER),
  /// The request cannot be understood.
  BAD_REQUEST(Kind.USER),
  /// The address exists but not with this method.
  METHOD_NOT_ALLOWED(Kind.USER),
  /// The request is larger than we take.
  TOO_LARGE(Kind.USER),
  /// Something broke on our side.
  BROKEN(Kind.INTERNAL);

  private final Kind kind;

  WebError(Kind kind) {
    this.kind = kind;
  }

  @Override
  public String code() {
    return "web." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return kind;
  }

  /// The exception to throw.
  public Refusal refusal() {
    return new Refusal(this);
  }
}
