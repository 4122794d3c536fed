package dev.steward.platform;

import dev.steward.platform.error.ErrorCode;

/** Why a desk cannot be opened in its home. */
enum PlatformError implements ErrorCode {
  /** Another process has it open. Arguments: the folder, its process number, what it does. */
  HOME_IN_USE("platform.home-in-use"),
  /** The folder cannot be written to. Arguments: the folder, our account. */
  HOME_NOT_WRITABLE("platform.home-not-writable"),
  /** A backup was being restored here and that did not end. Argument: the folder. */
  RESTORE_UNFINISHED("platform.restore-unfinished");

  private final String code;

  PlatformError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
