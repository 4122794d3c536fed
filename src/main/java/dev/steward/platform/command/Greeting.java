package dev.steward.platform.command;

import java.util.List;

/// What a module tells the person who started the desk, once it is ready, on the terminal and
/// nowhere else: it is not logged, so it may hold a one-time link. Ordered by `@Order`.
@FunctionalInterface
public interface Greeting {

  /// The lines, none when there is nothing to tell.
  List<String> lines();
}
