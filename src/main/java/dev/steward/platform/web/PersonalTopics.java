package dev.steward.platform.web;

import jakarta.servlet.http.HttpServletRequest;

/// Live topics that concern the reader whatever page they look at. Modules add theirs before the
/// page is made; a change of one never refreshes the page, only the part that shows it.
public final class PersonalTopics {
  private static final String ATTRIBUTE = PersonalTopics.class.getName();

  private PersonalTopics() {}

  /// Lets the page of this request follow a topic.
  public static void add(HttpServletRequest request, String topic) {
    String before = of(request);
    request.setAttribute(ATTRIBUTE, before.isEmpty() ? topic : before + "," + topic);
  }

  static String of(HttpServletRequest request) {
    return request.getAttribute(ATTRIBUTE) instanceof String topics ? topics : "";
  }
}
