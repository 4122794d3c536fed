package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.frame.Frame;
import java.util.List;

/// A topic with its headings and articles.
public record CategoryPage(Frame frame, String name, String description, List<Part> parts) {

  /// A heading with its articles.
  public record Part(String anchor, String name, List<HomePage.Link> articles) {}
}
