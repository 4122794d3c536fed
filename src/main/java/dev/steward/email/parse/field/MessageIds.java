package dev.steward.email.parse.field;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/// Message ids (RFC 5322 3.6.4) out of header values, with or without their brackets.
public final class MessageIds {
  /// How many ids of one field are kept: the last ones.
  public static final int MOST = 200;

  private static final int LONGEST = 998;

  private MessageIds() {}

  /// The first id, if there is any.
  public static Optional<String> first(String value) {
    return list(value).stream().findFirst();
  }

  /// The ids in order, each once; of very many, the last ones.
  public static List<String> list(String value) {
    var ids = new LinkedHashSet<String>();
    int at = 0;
    int open = value.indexOf('<');
    while (open >= 0) {
      int close = value.indexOf('>', open);
      int end = close < 0 ? value.length() : close;
      add(ids, value.substring(open + 1, end));
      at = end + 1;
      open = value.indexOf('<', Math.min(at, value.length()));
    }
    if (at == 0) {
      bare(value, ids);
    }
    var all = new ArrayList<>(ids);
    return List.copyOf(all.subList(Math.max(0, all.size() - MOST), all.size()));
  }

  private static void bare(String value, LinkedHashSet<String> ids) {
    int start = -1;
    for (int i = 0; i <= value.length(); i++) {
      boolean blank = i == value.length() || value.charAt(i) <= ' ' || value.charAt(i) == ',';
      if (!blank && start < 0) {
        start = i;
      } else if (blank && start >= 0) {
        if (value.substring(start, i).indexOf('@') > 0 || start == 0 && i == value.length()) {
          add(ids, value.substring(start, i));
        }
        start = -1;
      }
    }
  }

  /// Blanks inside come from broken folding.
  private static void add(LinkedHashSet<String> ids, String raw) {
    var id = new StringBuilder(raw.length());
    String clean = CleanText.line(raw);
    for (int i = 0; i < clean.length(); i++) {
      if (!Character.isWhitespace(clean.charAt(i)) && clean.charAt(i) != '<') {
        id.append(clean.charAt(i));
      }
    }
    if (!id.isEmpty() && id.length() <= LONGEST) {
      ids.add(id.toString());
    }
  }
}
