package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Who reads the page, as far as rendering needs to know. Immutable.
///
/// The session filter puts one on the request when somebody is signed in; otherwise it is
/// [#NOBODY]. Nothing is authorised by it: [#may] only decides what a page offers.
///
/// @param name shown in the corner of the desk; empty for nobody
/// @param locale language the person chose in their profile
/// @param zone time zone the person chose in their profile
/// @param theme appearance the person chose, on whatever browser
/// @param permissions names of permissions held
public record Reader(
    String name,
    Optional<Locale> locale,
    Optional<ZoneId> zone,
    Optional<Theme> theme,
    Set<String> permissions) {

  /// A visitor who is not signed in.
  public static final Reader NOBODY =
      new Reader("", Optional.empty(), Optional.empty(), Optional.empty(), Set.of());

  private static final String ATTRIBUTE = Reader.class.getName();

  public Reader {
    permissions = Set.copyOf(permissions);
  }

  /// The reader of this request.
  public static Reader of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof Reader reader ? reader : NOBODY;
  }

  /// Makes this the reader of the request.
  public void readsFrom(HttpServletRequest request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  public boolean isSignedIn() {
    return !name.isEmpty();
  }

  /// Whether to offer what needs this permission.
  public boolean may(String permission) {
    return permissions.contains(permission);
  }
}
