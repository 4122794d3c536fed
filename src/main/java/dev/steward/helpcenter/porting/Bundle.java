package dev.steward.helpcenter.porting;

import dev.steward.helpcenter.Audience;
import dev.steward.helpcenter.Wording;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A help center from elsewhere, understood and not yet taken in.
///
/// @param source what its ids are ids of
/// @param categories in their order
/// @param sections in their order
/// @param articles in their order
/// @param notes what could not be understood, as keys with arguments
public record Bundle(
    String source,
    List<Part> categories,
    List<Part> sections,
    List<Piece> articles,
    List<Note> notes) {

  /// A category or section.
  ///
  /// @param parent id of its category; empty for a category
  /// @param old path of its old address; empty if it had none
  public record Part(
      String id,
      String parent,
      String slug,
      Optional<String> icon,
      Map<Locale, String> names,
      Map<Locale, String> descriptions,
      String old) {}

  /// An article.
  ///
  /// @param slug a wish; another is found where it is taken
  /// @param related ids of articles
  public record Piece(
      String id,
      String section,
      String slug,
      Audience audience,
      boolean promoted,
      List<String> related,
      List<Words> words,
      String old) {}

  /// What it says in one language.
  ///
  /// @param draft whether readers do not see it
  public record Words(Locale locale, Wording wording, boolean draft) {}

  /// Something an editor should know.
  ///
  /// @param key of the sentence `porting.note.<key>`
  public record Note(String key, String what, String detail) {}
}
