package dev.steward.helpcenter.frame;

import java.util.Locale;

/// A page that customers can be sent to, a bean of the module that has it. Articles lead to it by
/// its name (`page:requests/new`); where there is none, the words of such a link stay and lead
/// nowhere. It can stand at the head and at the foot of every customer page too.
///
/// @param name as written after `page:`
/// @param path where it is; begins with a slash and may hold `{language}`
/// @param text message key of its name where it is shown; empty where it is not
/// @param head whether it stands at the head of pages
/// @param foot whether it stands at the foot of pages
/// @param rank its place among the others; smaller is earlier
public record CustomerPage(
    String name, String path, String text, boolean head, boolean foot, int rank) {

  public CustomerPage {
    if (!path.startsWith("/") || path.startsWith("//")) {
      throw new IllegalArgumentException("not a path of ours: " + path);
    }
  }

  /// A page that only articles lead to.
  public CustomerPage(String name, String path) {
    this(name, path, "", false, false, 0);
  }

  /// The same, at the head and at the foot of every page.
  public CustomerPage inHead(String key, int place) {
    return new CustomerPage(name, path, key, true, true, place);
  }

  /// The same, at the foot of every page.
  public CustomerPage inFoot(String key, int place) {
    return new CustomerPage(name, path, key, head, true, place);
  }

  /// Where it is for readers of a language.
  public String pathIn(Locale locale) {
    return path.replace("{language}", locale.toLanguageTag());
  }
}
