package dev.steward.email.parse.tnef;

import dev.steward.email.parse.charset.TextDecoding;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Set;

/// The text of an RTF document, or the HTML that Outlook hid in it (MS-OXRTFEX).
final class Rtf {
  private static final int DEEPEST = 200;
  private static final Set<String> SILENT =
      Set.of(
          "fonttbl",
          "colortbl",
          "stylesheet",
          "info",
          "pict",
          "themedata",
          "object",
          "xmlnstbl",
          "listtable",
          "listoverridetable",
          "rsidtbl",
          "generator",
          "header",
          "footer",
          "datastore",
          "latentstyles",
          "mhtmltag");

  private final byte[] rtf;
  private final StringBuilder out = new StringBuilder();
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private final ArrayDeque<Group> groups = new ArrayDeque<>();
  private Group group = new Group(false, false, 1);
  private String codePage;
  private boolean fromHtml;
  private boolean starred;
  private int skip;
  private int at;

  private record Group(boolean silent, boolean tag, int unicodeSkip) {
    Group silenced() {
      return new Group(true, tag, unicodeSkip);
    }
  }

  private boolean hidden;

  Rtf(byte[] rtf, String codePage) {
    this.rtf = rtf;
    this.codePage = codePage.isEmpty() ? "windows-1252" : codePage;
    read();
  }

  /// The hidden HTML; empty if the document hides none.
  String html() {
    return fromHtml ? out.toString() : "";
  }

  /// The plain text; empty if the document is hidden HTML.
  String text() {
    return fromHtml ? "" : out.toString().strip();
  }

  private void read() {
    while (at < rtf.length) {
      int c = rtf[at++] & 0xff;
      switch (c) {
        case '{' -> open();
        case '}' -> close();
        case '\\' -> control();
        case '\r', '\n' -> {}
        default -> literal(c);
      }
    }
    flush();
  }

  private void open() {
    starred = false;
    if (groups.size() < DEEPEST) {
      groups.push(group);
    }
  }

  private void close() {
    flush();
    if (!groups.isEmpty()) {
      group = groups.pop();
    }
  }

  private void control() {
    int c = at < rtf.length ? rtf[at] & 0xff : ' ';
    if (!Character.isLetter(c)) {
      at++;
      symbol(c);
      return;
    }
    int start = at;
    while (at < rtf.length && Character.isLetter(rtf[at])) {
      at++;
    }
    String word = new String(rtf, start, at - start, StandardCharsets.US_ASCII);
    int number = number();
    if (at < rtf.length && rtf[at] == ' ') {
      at++;
    }
    word(word, number);
  }

  private int number() {
    int start = at;
    if (at < rtf.length && rtf[at] == '-') {
      at++;
    }
    int value = 0;
    int digits = 0;
    while (at < rtf.length && rtf[at] >= '0' && rtf[at] <= '9' && digits < 9) {
      value = value * 10 + rtf[at] - '0';
      at++;
      digits++;
    }
    if (digits == 0) {
      at = start;
      return Integer.MIN_VALUE;
    }
    return rtf[start] == '-' ? -value : value;
  }

  private void symbol(int c) {
    switch (c) {
      case '*' -> starred = true;
      case '\'' -> {
        int high = at + 1 < rtf.length ? Character.digit(rtf[at], 16) : -1;
        int low = high >= 0 ? Character.digit(rtf[at + 1], 16) : -1;
        at += low >= 0 ? 2 : 0;
        if (low >= 0) {
          literal(high << 4 | low);
        }
      }
      case '~' -> append("\u00a0");
      case '\n', '\r' -> append("\n");
      case '{', '}', '\\' -> literal(c);
      default -> {}
    }
  }

  private void word(String word, int number) {
    switch (word) {
      case "ansicpg" -> codePage = number == 65001 ? "utf-8" : "cp" + number;
      case "fromhtml" -> fromHtml = true;
      case "htmlrtf" -> {
        flush();
        hidden = number != 0;
      }
      case "htmltag" -> group = new Group(false, true, group.unicodeSkip());
      case "uc" -> group = new Group(group.silent(), group.tag(), Math.clamp(number, 0, 8));
      case "u" -> unicode(number);
      case "par", "line", "sect" -> append("\n");
      case "tab" -> append("\t");
      case "lquote" -> append("\u2018");
      case "rquote" -> append("\u2019");
      case "ldblquote" -> append("\u201c");
      case "rdblquote" -> append("\u201d");
      case "bullet" -> append("\u2022");
      case "endash" -> append("\u2013");
      case "emdash" -> append("\u2014");
      default -> {
        if (starred || SILENT.contains(word)) {
          group = group.silenced();
        }
      }
    }
    starred = false;
  }

  private void unicode(int number) {
    if (number != Integer.MIN_VALUE) {
      append(String.valueOf((char) number));
      skip = group.unicodeSkip();
    }
  }

  private void literal(int c) {
    if (skip > 0) {
      skip--;
    } else if (isShown()) {
      pending.write(c);
    }
  }

  private void append(String text) {
    skip = 0;
    if (isShown()) {
      flush();
      out.append(text);
    }
  }

  private boolean isShown() {
    return !group.silent() && (group.tag() || !hidden);
  }

  private void flush() {
    if (pending.size() > 0) {
      byte[] bytes = pending.toByteArray();
      pending.reset();
      out.append(TextDecoding.decode(bytes, 0, bytes.length, codePage).text());
    }
  }
}
