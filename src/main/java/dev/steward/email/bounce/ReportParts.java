package dev.steward.email.bounce;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.jsoup.Jsoup;

/// The parts of a report: what is for people, what is for machines, and what comes back of the mail
/// it is about. Never throws on a mail; what cannot be read is left out.
final class ReportParts {
  /// More text than this tells nothing new.
  private static final int LONGEST = 200_000;

  private static final int MAX_PARTS = 100;

  /// Where a text-only report goes over to the mail it returns.
  private static final Pattern RETURNED =
      Pattern.compile(
          "(?im)^[ \\t>*]*+(?:"
              + "-{2,}+[ \\t]*+(?:below this line is a copy|enclosed (?:is|are) |this is a copy of|original message|the header of the original|unsent message"
              + "|returned (?:message|mail)|message (?:header|text)|text of (?:your )?message|transcript of message|forwarded message|original mail|header of the mail|原始邮件).*"
              + "|(?:original message (?:follows|headers follow)|message headers follow|message text follows|below is a copy of the original message|the original message (?:headers|was:)"
              + "|returned message follows|copy of the (?:original )?message|included is a copy of the message header).*"
              + "|-{2,}+original message.*|[|-]++[ \\t]*+message text follows.*"
              + ")$");

  private static final Pattern STATUS_FIELDS =
      Pattern.compile(
          "(?im)^(?:Reporting-MTA:[^\\n]*\\n(?:[\\w-]+:[^\\n]*\\n|[ \\t]*\\n|[ \\t][^\\n]*\\n){0,20}?)?(?:Final|Original)-Recipient:");

  final StringBuilder notes = new StringBuilder();
  final StringBuilder status = new StringBuilder();
  final StringBuilder feedback = new StringBuilder();
  final StringBuilder disposition = new StringBuilder();
  final StringBuilder original = new StringBuilder();
  private final StringBuilder html = new StringBuilder();

  private ReportParts() {}

  static ReportParts of(byte[] raw) {
    ReportParts parts = new ReportParts();
    MimeTokenStream stream =
        new MimeTokenStream(
            MimeConfig.custom()
                .setMaxLineLen(-1)
                .setMaxHeaderLen(-1)
                .setMaxHeaderCount(-1)
                .setMaxContentLen(-1)
                .build());
    stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
    stream.parse(new ByteArrayInputStream(raw, skipMboxLine(raw), raw.length - skipMboxLine(raw)));
    try {
      int count = 0;
      for (EntityState state = stream.getState();
          state != EntityState.T_END_OF_STREAM && count < MAX_PARTS;
          state = stream.next()) {
        if (state == EntityState.T_BODY
            || state == EntityState.T_PREAMBLE && stream.getBodyDescriptor() == null) {
          parts.take(stream.getBodyDescriptor(), stream);
          count++;
        }
      }
    } catch (MimeException | IOException broken) {
      // What was read so far is all there is.
      parts.notes.append('\n');
    }
    parts.takeAllWhereNothingWasFound(raw);
    parts.finish();
    return parts;
  }

  private static int skipMboxLine(byte[] raw) {
    String start = new String(raw, 0, Math.min(raw.length, 1000), StandardCharsets.ISO_8859_1);
    int end = start.startsWith("From ") ? start.indexOf('\n') + 1 : 0;
    return Math.max(end, 0);
  }

  private void take(BodyDescriptor descriptor, MimeTokenStream stream) throws IOException {
    String type = descriptor.getMimeType().toLowerCase(Locale.ROOT);
    StringBuilder into = target(type);
    if (into == null || into.length() >= LONGEST) {
      return;
    }
    byte[] bytes = stream.getDecodedInputStream().readNBytes(LONGEST);
    into.append(decode(bytes, descriptor.getCharset())).append('\n');
  }

  private @org.jspecify.annotations.Nullable StringBuilder target(String type) {
    return switch (type) {
      case "message/delivery-status",
          "message/global-delivery-status",
          "message/xdelivery-status" ->
          status;
      case "message/feedback-report" -> feedback;
      case "message/disposition-notification", "message/global-disposition-notification" ->
          disposition;
      case "message/rfc822",
          "message/rfc822-headers",
          "text/rfc822-headers",
          "message/global",
          "message/global-headers",
          "text/rfc822-header",
          "text/rfc822" ->
          original;
      case "text/html" -> html;
      case "message/partial", "message/external-body" -> original;
      default -> type.startsWith("text/") || type.startsWith("multipart/") ? notes : null;
    };
  }

  private static String decode(byte[] bytes, String label) {
    return new String(bytes, charset(label)).replace("\r\n", "\n").replace("\u0000", "");
  }

  private static Charset charset(String label) {
    String name = label == null ? "" : label.strip().toLowerCase(Locale.ROOT);
    if (name.isEmpty() || name.equals("us-ascii")) {
      return StandardCharsets.UTF_8;
    }
    if (name.equals("gb2312") || name.equals("gbk")) {
      return Charset.forName("GB18030");
    }
    try {
      return Charset.forName(name);
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return StandardCharsets.UTF_8;
    }
  }

  /// A broken structure hides its text from the parser, not from the reader.
  private void takeAllWhereNothingWasFound(byte[] raw) {
    if (notes.toString().isBlank()
        && html.isEmpty()
        && status.isEmpty()
        && feedback.isEmpty()
        && disposition.isEmpty()) {
      String text = decode(java.util.Arrays.copyOf(raw, Math.min(raw.length, LONGEST)), "");
      int body = text.indexOf("\n\n");
      notes.append(body < 0 ? "" : text.substring(body));
    }
  }

  /// The machine-readable part of a report whose structure is broken, or of one passed on by a
  /// gateway.
  private void findStatusIn(StringBuilder text) {
    Matcher fields = STATUS_FIELDS.matcher(text);
    if (status.isEmpty() && fields.find()) {
      int end = text.indexOf("\n--", fields.start());
      status.append(text, fields.start(), end < 0 ? text.length() : end);
    }
  }

  private void finish() {
    findStatusIn(notes);
    findStatusIn(original);
    if (notes.toString().isBlank() && !html.isEmpty()) {
      notes.append(Jsoup.parse(html.toString()).wholeText());
    }
    Matcher returned = RETURNED.matcher(notes);
    if (returned.find()) {
      if (original.isEmpty()) {
        original.append(notes.substring(Math.min(returned.end() + 1, notes.length())).strip());
      }
      notes.setLength(returned.start());
    }
  }

  /// A field of the returned mail.
  Optional<String> originalField(String name) {
    Matcher matcher =
        Pattern.compile("(?im)^[ \\t]*" + Pattern.quote(name) + ":[ \\t]*(.*(?:\\n[ \\t]+.*)?)$")
            .matcher(original.length() > 20_000 ? original.substring(0, 20_000) : original);
    return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
  }

  /// Lines of the notes, joined.
  List<String> noteLines() {
    return new ArrayList<>(List.of(notes.toString().split("\n", -1)));
  }
}
