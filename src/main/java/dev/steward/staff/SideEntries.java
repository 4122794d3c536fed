package dev.steward.staff;

import dev.steward.platform.web.Messages;
import dev.steward.platform.web.Navigation;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Entries at the side of the desk, each for those who have its permission. Whoever may use none
/// sees no heading either.
///
/// @param title key of the heading; empty for none
public record SideEntries(Messages messages, String title, List<Item> items) implements Navigation {

  /// One entry.
  ///
  /// @param label key of its text
  public record Item(Permission permission, String label, String path, String icon) {}

  /// No entries yet, under this heading.
  public static SideEntries under(String title, Messages messages) {
    return new SideEntries(messages, title, List.of());
  }

  /// No entries yet, under no heading.
  public static SideEntries alone(Messages messages) {
    return under("", messages);
  }

  /// These and one more.
  ///
  /// @param label key of its text
  public SideEntries with(Permission permission, String label, String path, String icon) {
    var item = new Item(permission, label, path, icon);
    return new SideEntries(
        messages, title, Stream.concat(items.stream(), Stream.of(item)).toList());
  }

  @Override
  public List<Section> sections(HttpServletRequest request) {
    return SignedIn.find(request).map(this::sections).orElse(List.of());
  }

  private List<Section> sections(SignedIn who) {
    Locale locale = who.locale();
    List<Entry> entries =
        items.stream()
            .filter(item -> who.may(item.permission()))
            .map(item -> Entry.of(messages.text(locale, item.label()), item.path(), item.icon()))
            .toList();
    String heading = title.isEmpty() ? "" : messages.text(locale, title);
    return entries.isEmpty() ? List.of() : List.of(new Section(heading, entries));
  }
}
