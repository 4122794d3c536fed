package dev.steward.email.bounce;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Fields of a `message/delivery-status` part (RFC 3464): a block for the message, then one for
/// each recipient. Some senders forget the blank line between blocks, so a repeated field begins a
/// new one too.
final class StatusFields {
  /// We send to one recipient at a time; a report about more than this is a trap for the reader.
  private static final int MAX_BLOCKS = 50;

  private final List<Map<String, String>> blocks = new ArrayList<>();

  private StatusFields() {}

  static StatusFields parse(CharSequence text) {
    StatusFields fields = new StatusFields();
    Map<String, String> block = new LinkedHashMap<>();
    String last = "";
    for (String line : text.toString().split("\n", -1)) {
      int colon = line.indexOf(':');
      if (line.isBlank()) {
        block = fields.close(block);
      } else if (Character.isWhitespace(line.charAt(0)) && block.containsKey(last)) {
        block.merge(last, line.strip(), (a, b) -> a + " " + b);
      } else if (colon > 0 && line.substring(0, colon).indexOf(' ') < 0) {
        last = line.substring(0, colon).toLowerCase(Locale.ROOT);
        if (block.containsKey(last) && last.endsWith("-recipient")) {
          block = fields.close(block);
        }
        block.putIfAbsent(last, line.substring(colon + 1).strip());
      }
    }
    fields.close(block);
    return fields;
  }

  private Map<String, String> close(Map<String, String> block) {
    if (!block.isEmpty() && blocks.size() < MAX_BLOCKS) {
      blocks.add(block);
    }
    return new LinkedHashMap<>();
  }

  /// A field about the whole message.
  Optional<String> message(String name) {
    return blocks.stream().filter(b -> b.containsKey(name)).map(b -> b.get(name)).findFirst();
  }

  /// The blocks about a recipient. Where the fields of one recipient are torn into several blocks,
  /// they are joined.
  List<Map<String, String>> recipients() {
    List<Map<String, String>> found = new ArrayList<>();
    for (Map<String, String> block : blocks) {
      if (block.containsKey("final-recipient")
          || block.containsKey("original-recipient")
          || block.containsKey("x-actual-recipient")) {
        found.add(block);
      } else if (!found.isEmpty() && !block.containsKey("reporting-mta")) {
        block.forEach(found.getLast()::putIfAbsent);
      }
    }
    return found;
  }
}
