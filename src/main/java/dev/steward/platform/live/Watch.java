package dev.steward.platform.live;

/// A topic that stands for many others: a list of tickets changes when one of its tickets does, or
/// when another comes to be in it. Asked for every piece of news, on the thread that tells all
/// streams of this process, so it keeps to what [News#once] shares.
public interface Watch {
  /// What the browser is told.
  String topic();

  /// Whether the news concerns it. To say yes once too often costs a look; to say no once too often
  /// leaves a screen untrue.
  boolean concerns(News news);
}
