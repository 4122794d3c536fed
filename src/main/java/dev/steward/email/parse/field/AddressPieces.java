package dev.steward.email.parse.field;

/// One mailbox as it stood, taken apart but not decoded.
///
/// @param name phrase or comment, quotes removed
/// @param address what stood in angle brackets, or the word with the at sign
public record AddressPieces(String name, String address) {

  /// Takes one item of [AddressItems] apart.
  public static AddressPieces of(String item) {
    var phrase = new StringBuilder();
    var comment = new StringBuilder();
    String angle = "";
    int lastSign = item.lastIndexOf('@');
    int at = 0;
    while (at < item.length()) {
      char c = item.charAt(at);
      int end = at + 1;
      if (c == '"') {
        end = AddressItems.skip(item, at, '"');
        quoted(item, at, end, phrase);
      } else if (c == '(') {
        end = AddressItems.skipComment(item, at);
        comment.append(end > at + 1 ? item.substring(at + 1, end - 1) : "(");
      } else if (c == '<') {
        end = AddressItems.skip(item, at, '>');
        if (end > at + 1) {
          angle = better(item.substring(at + 1, end - 1), angle);
        } else if (lastSign > at) {
          angle = better(item.substring(at + 1), angle);
          end = item.length();
        }
      } else {
        phrase.append(c);
      }
      at = end;
    }
    return angle.isEmpty()
        ? bare(item, phrase.toString(), comment.toString())
        : new AddressPieces(first(phrase.toString().strip(), comment.toString().strip()), angle);
  }

  private static String better(String inside, String before) {
    return inside.indexOf('@') >= 0 || before.isEmpty() ? inside : before;
  }

  private static void quoted(String item, int from, int end, StringBuilder phrase) {
    if (end == from + 1) {
      phrase.append('"');
      return;
    }
    for (int i = from + 1; i < end - 1; i++) {
      char c = item.charAt(i);
      if (c == '\\' && i + 1 < end - 1) {
        i++;
        phrase.append(item.charAt(i));
      } else {
        phrase.append(c);
      }
    }
  }

  /// No angle brackets: the word with the at sign is the address, the rest or a comment the name.
  private static AddressPieces bare(String item, String phrase, String comment) {
    if (item.startsWith("\"") && item.contains("\"@")) {
      return new AddressPieces(comment.strip(), item.strip());
    }
    String address = "";
    var rest = new StringBuilder();
    for (String word : phrase.strip().split("\\s+", -1)) {
      if (address.isEmpty() && word.indexOf('@') >= 0) {
        address = word;
      } else {
        rest.append(word).append(' ');
      }
    }
    return new AddressPieces(first(rest.toString().strip(), comment.strip()), address);
  }

  private static String first(String one, String other) {
    return one.isEmpty() ? other : one;
  }
}
