package dev.steward.email.parse;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.steward.email.parse.field.CleanText;
import dev.steward.email.parse.field.FileNames;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Texts in old encodings, wrapped in mails: as body, as subject in both kinds of encoded words, as
/// file name.
class EncodingCorpusTests {
  private static final Map<String, List<String>> LABELS =
      Map.ofEntries(
          Map.entry("big5", List.of("big5", "Big5", "x-x-big5", "cp950")),
          Map.entry("big5hkscs", List.of("big5-hkscs")),
          Map.entry("cp949", List.of("cp949", "ks_c_5601-1987", "euc-kr")),
          Map.entry("euc_jisx0213", List.of("euc-jisx0213")),
          Map.entry("euc_jp", List.of("euc-jp", "x-euc-jp")),
          Map.entry("euc_kr", List.of("euc-kr", "\"EUC-KR\"", "ks_c_5601-1987")),
          Map.entry("gb18030", List.of("gb18030", "gb2312", "gbk")),
          Map.entry("gb2312", List.of("gb2312", "GB2312", "x-gbk", "", "unknown-8bit")),
          Map.entry("gbk", List.of("gbk", "gb2312", "cp936", "\"gb2312\"", "x-nobody-knows")),
          Map.entry("hz", List.of("hz-gb-2312", "hz")),
          Map.entry("iso2022_jp", List.of("iso-2022-jp", "ISO-2022-JP-2", "us-ascii", "")),
          Map.entry("iso2022_kr", List.of("iso-2022-kr")),
          Map.entry("johab", List.of("johab")),
          Map.entry("shift_jis", List.of("shift_jis", "Shift-JIS", "x-sjis")),
          Map.entry("shift_jisx0213", List.of("shift_jisx0213")));

  private record Case(String name, String label, byte[] bytes, String expected) {
    @Override
    public String toString() {
      return name + " as '" + label + "'";
    }
  }

  @Test
  void readsTextsUnderEveryLabelAsBodySubjectAndFileName() {
    var corpus = Corpus.named("encodings");
    var cases = new ArrayList<Case>();
    for (Path file : corpus.files("-utf8.txt")) {
      String name = file.getFileName().toString().replace("-utf8.txt", "");
      byte[] bytes = Corpus.bytes(file.resolveSibling(name + ".txt"));
      String expected = new String(Corpus.bytes(file), UTF_8);
      for (String label : LABELS.getOrDefault(name, List.of())) {
        cases.add(new Case(name, label, bytes, expected));
      }
    }
    corpus.score(cases, 1.0, EncodingCorpusTests::difference);
  }

  private static Optional<String> difference(Case one) {
    var wrong = new ArrayList<String>();
    String expected = plain(one.expected());
    differs(plain(body(one, "8bit").text().orElse("")), expected)
        .ifPresent(d -> wrong.add("body " + d));
    differs(plain(body(one, "base64").text().orElse("")), expected)
        .ifPresent(d -> wrong.add("base64 body " + d));
    List<byte[]> lines = lines(one.bytes());
    List<String> texts = one.expected().lines().toList();
    for (int i = 0; i < Math.min(lines.size(), texts.size()); i++) {
      if (texts.get(i).isBlank() || one.name().startsWith("iso2022") || one.label().isEmpty()) {
        continue;
      }
      String text = CleanText.line(texts.get(i));
      differs(subject(one, lines.get(i), false), text).ifPresent(d -> wrong.add("subject B " + d));
      differs(subject(one, lines.get(i), true), text).ifPresent(d -> wrong.add("subject Q " + d));
      differs(fileName(one, lines.get(i)), FileNames.safe(texts.get(i) + ".txt"))
          .ifPresent(d -> wrong.add("file name " + d));
    }
    return wrong.isEmpty()
        ? Optional.empty()
        : Optional.of(wrong.size() + " wrong, as " + wrong.getFirst());
  }

  private static Optional<String> differs(String found, String expected) {
    if (found.equals(expected)) {
      return Optional.empty();
    }
    int at = 0;
    while (at < Math.min(found.length(), expected.length())
        && found.charAt(at) == expected.charAt(at)) {
      at++;
    }
    return Optional.of("at " + at + ": " + around(found, at) + " not " + around(expected, at));
  }

  private static String around(String text, int at) {
    String piece = text.substring(Math.max(0, at - 2), Math.min(text.length(), at + 8));
    return piece
        + (at < text.length() ? String.format(Locale.ROOT, " (%04x)", (int) text.charAt(at)) : "");
  }

  private static ParsedMail body(Case one, String encoding) {
    var mail = new ByteArrayOutputStream();
    String charset = one.label().isEmpty() ? "" : "; charset=" + one.label();
    mail.writeBytes(
        ("From: a@b.example\nContent-Type: text/plain"
                + charset
                + "\nContent-Transfer-Encoding: "
                + encoding
                + "\n\n")
            .getBytes(ISO_8859_1));
    mail.writeBytes(
        encoding.equals("base64") ? Base64.getMimeEncoder().encode(one.bytes()) : one.bytes());
    return MailParser.read(mail.toByteArray());
  }

  private static String subject(Case one, byte[] line, boolean quoted) {
    var subject = new StringBuilder("Subject:");
    String label = one.label().replace("\"", "");
    for (int from = 0; from < line.length; from += 27) {
      byte[] piece = Arrays.copyOfRange(line, from, Math.min(line.length, from + 27));
      subject.append("\n =?").append(label).append(quoted ? "?Q?" : "?B?");
      subject
          .append(quoted ? quoted(piece) : Base64.getEncoder().encodeToString(piece))
          .append("?=");
    }
    return MailParser.read((subject + "\n\n").getBytes(US_ASCII)).subject();
  }

  private static String quoted(byte[] bytes) {
    var quoted = new StringBuilder();
    for (byte b : bytes) {
      quoted.append(String.format(Locale.ROOT, "=%02X", b & 0xff));
    }
    return quoted.toString();
  }

  private static String fileName(Case one, byte[] line) {
    var header =
        new StringBuilder("Content-Type: application/pdf\nContent-Disposition: attachment");
    int number = 0;
    for (int from = 0; from < line.length; from += 20) {
      byte[] piece = Arrays.copyOfRange(line, from, Math.min(line.length, from + 20));
      header.append(";\n filename*").append(number).append("*=");
      header.append(number == 0 ? one.label().replace("\"", "") + "''" : "");
      header.append(quoted(piece).replace('=', '%'));
      number++;
    }
    header.append(";\n filename*").append(number).append("*=").append(".txt");
    var mail = MailParser.read((header + "\n\nx").getBytes(US_ASCII));
    return mail.parts().getFirst().name();
  }

  private static List<byte[]> lines(byte[] bytes) {
    var lines = new ArrayList<byte[]>();
    int from = 0;
    for (int i = 0; i < bytes.length; i++) {
      if (bytes[i] == '\n') {
        lines.add(Arrays.copyOfRange(bytes, from, i));
        from = i + 1;
      }
    }
    return lines;
  }

  private static String plain(String text) {
    return CleanText.body(text).stripTrailing();
  }
}
