package dev.steward.helpcenter.filing;

/// A picture or file of articles, as it is kept.
///
/// @param key random; the part of its address that cannot be guessed
/// @param name safe to show and to offer
/// @param mediaType by its bytes
/// @param width in pixels; 0 for what is no picture
public record HelpFile(
    long id, String key, String name, String mediaType, long size, int width, int height) {

  /// Where readers find it.
  public String path() {
    return "/hc/files/" + key + "/" + name;
  }

  /// Whether pages show it, and not only offer it.
  public boolean isPicture() {
    return width > 0;
  }

  /// The Markdown that puts it into an article; the words are still to be written.
  public String markdown() {
    return isPicture() ? "![](%s)".formatted(path()) : "[%s](%s)".formatted(name, path());
  }
}
