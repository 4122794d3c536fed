package dev.steward.helpcenter;

import dev.steward.platform.error.ErrorCode;
import java.util.Locale;

/// Why an act on the help center is refused.
public enum HelpError implements ErrorCode {
  /// No such article, section, translation or version.
  NOT_FOUND,
  /// Somebody else changed it meanwhile.
  CHANGED,
  /// A title, a text or a name is missing.
  EMPTY,
  /// The short name is taken or not made of letters, digits and dashes.
  BAD_SLUG,
  /// Variables are used that nobody has given a value.
  UNKNOWN_VARIABLES,
  /// Links lead to articles that do not exist.
  UNKNOWN_ARTICLES,
  /// There is nothing to publish.
  NO_DRAFT,
  /// The time to publish lies in the past.
  PAST,
  /// A file cannot be read as an article.
  BAD_FILE,
  /// A file is none of the kinds that articles offer.
  BAD_FILE_TYPE,
  /// A file is too large.
  FILE_TOO_LARGE,
  /// A picture cannot be read, or has too many pixels.
  BAD_PICTURE,
  /// Pictures say nothing to people who cannot see them.
  NO_ALT_TEXT,
  /// Files are named that are not kept here.
  UNKNOWN_FILES,
  /// Too many votes from one place.
  TOO_MANY_VOTES;

  @Override
  public String code() {
    return "help." + name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public Kind kind() {
    return Kind.USER;
  }
}
