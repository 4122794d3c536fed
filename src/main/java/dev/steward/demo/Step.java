package dev.steward.demo;

import java.time.Duration;
import java.util.List;

/// Something that happened at the desk.
///
/// @param opensTicket whether it is the first about its matter
/// @param ago how long before the demo was loaded
/// @param act what was done, as in `reply`
/// @param words what the act needs, as in `sara pending`
/// @param text what was written; empty for acts without words to anybody
record Step(boolean opensTicket, Duration ago, String act, List<String> words, String text) {

  String word(int at) {
    return words.get(at);
  }

  boolean says(String word) {
    return words.contains(word);
  }
}
