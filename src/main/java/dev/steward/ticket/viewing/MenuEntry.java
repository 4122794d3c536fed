package dev.steward.ticket.viewing;

/// One act in a "…" menu.
///
/// @param label message key
/// @param icon name in the icon sprite
/// @param path where it leads or what it posts to; parameters may stand in its query
/// @param way how it gets there
/// @param hotkey the key that does it from anywhere on the page; empty for none. Only entries of
///   the ticket's own menu have one
/// @param grave whether it destroys or cannot be taken back, and is coloured so
public record MenuEntry(
    String label, String icon, String path, Way way, String hotkey, boolean grave) {

  /// How an act is reached.
  public enum Way {
    /// A page of its own.
    PAGE,
    /// A page whose `<turbo-frame id="dialog">` is shown in a dialog over the ticket; without
    /// scripts, the page itself.
    DIALOG,
    /// A form sent at once.
    POST
  }

  /// Leads to a page.
  public static MenuEntry page(String label, String icon, String path) {
    return new MenuEntry(label, icon, path, Way.PAGE, "", false);
  }

  /// Opens a page in a dialog.
  public static MenuEntry dialog(String label, String icon, String path) {
    return new MenuEntry(label, icon, path, Way.DIALOG, "", false);
  }

  /// Does it at once.
  public static MenuEntry post(String label, String icon, String path) {
    return new MenuEntry(label, icon, path, Way.POST, "", false);
  }

  /// The same with a key.
  public MenuEntry on(String key) {
    return new MenuEntry(label, icon, path, way, key, grave);
  }

  /// The same in the colour of danger.
  public MenuEntry asGrave() {
    return new MenuEntry(label, icon, path, way, hotkey, true);
  }
}
