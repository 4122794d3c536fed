package dev.steward.helpcenter.reading;

import dev.steward.helpcenter.frame.Frame;
import java.util.List;

/// The first page: search, topics, what is asked most.
public record HomePage(Frame frame, List<Topic> topics, List<Link> promoted) {

  /// A topic.
  ///
  /// @param articles how many there are
  public record Topic(String path, String icon, String name, String description, int articles) {}

  /// A way to an article.
  public record Link(String path, String title, String summary) {}
}
