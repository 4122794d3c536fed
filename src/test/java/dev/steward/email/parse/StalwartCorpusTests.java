package dev.steward.email.parse;

import dev.steward.email.parse.ParsedMail.Mailbox;
import dev.steward.email.parse.field.FileNames;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Mails with the parsed form another project expects beside them.
class StalwartCorpusTests {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  @Test
  void readsSubjectSenderTextAndAttachmentsAsExpected() {
    var corpus = Corpus.named("mail/stalwart");
    corpus.score(corpus.files(".eml"), 0.92, StalwartCorpusTests::difference);
  }

  private static Optional<String> difference(Path file) {
    var expected =
        JSON.readTree(Corpus.bytes(Path.of(file.toString().replaceAll("\\.eml$", ".json"))));
    byte[] raw = Corpus.bytes(file);
    var mail = MailParser.read(raw);
    var differences = new ArrayList<String>();
    headers(expected.path("parts").path(0).path("headers"), mail, differences);
    var bodies = new HashSet<Integer>();
    for (String kind : List.of("text_body", "html_body")) {
      expected.path(kind).forEach(index -> bodies.add(index.asInt()));
    }
    for (int index : bodies) {
      body(expected.path("parts").path(index).path("body"), mail, differences);
    }
    for (var index : expected.path("attachments")) {
      if (!bodies.contains(index.asInt())) {
        attachment(expected.path("parts").path(index.asInt()), raw, mail, differences);
      }
    }
    return differences.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", differences));
  }

  private static void headers(JsonNode headers, ParsedMail mail, List<String> differences) {
    String subject = null;
    List<String> from = null;
    for (var header : headers) {
      var name = header.path("name");
      if (name.isString() && name.asString().equals("subject") && subject == null) {
        subject = header.path("value").path("Text").asString("");
      } else if (name.isString() && name.asString().equals("from") && from == null) {
        from = addresses(header.path("value").path("Address"));
      }
    }
    if (subject != null && !plain(subject).equals(plain(mail.subject()))) {
      differences.add("subject <" + mail.subject() + "> not <" + subject + ">");
    }
    var found = mail.from().stream().map(Mailbox::address).toList();
    if (from != null
        && !from.equals(found.stream().map(a -> a.toLowerCase(java.util.Locale.ROOT)).toList())) {
      differences.add("from " + found + " not " + from);
    }
  }

  private static List<String> addresses(JsonNode value) {
    var addresses = new ArrayList<String>();
    for (var node : value.findValues("address")) {
      if (node.isString() && node.asString().contains("@")) {
        addresses.add(node.asString().toLowerCase(java.util.Locale.ROOT));
      }
    }
    return addresses;
  }

  private static void body(JsonNode body, ParsedMail mail, List<String> differences) {
    String text = body.path("Text").asString("");
    String html = body.path("Html").asString("");
    if (!plain(mail.text().orElse("")).contains(plain(text))
        && !plain(mail.html().orElse("")).contains(plain(text))) {
      differences.add("text <" + mail.text().orElse("-") + "> lacks <" + text + ">");
    }
    if (!plain(mail.html().orElse("")).contains(plain(html))) {
      differences.add("html <" + mail.html().orElse("-") + "> lacks <" + html + ">");
    }
  }

  private static void attachment(
      JsonNode part, byte[] raw, ParsedMail mail, List<String> differences) {
    for (var attribute : part.findValues("attributes")) {
      for (var pair : attribute) {
        String key = pair.path("name").asString("");
        String name = pair.path("value").asString("");
        if ((key.equals("filename") || key.equals("name"))
            && !FileNames.safe(name).isEmpty()
            && !part.path("body").has("Message")
            && mail.parts().stream().noneMatch(p -> p.name().equals(FileNames.safe(name)))) {
          differences.add("no part named " + name + " in " + names(mail));
        }
      }
    }
    var binary = part.path("body").path("Binary");
    if (binary.isArray() && mail.parts().stream().noneMatch(p -> same(p, raw, binary))) {
      differences.add("no part of " + binary.size() + " bytes as expected in " + names(mail));
    }
  }

  private static boolean same(ParsedMail.Part part, byte[] raw, JsonNode binary) {
    if (part.size() != binary.size()) {
      return false;
    }
    byte[] bytes = MailParser.open(raw, part.path()).orElseThrow();
    for (int i = 0; i < bytes.length; i++) {
      if ((bytes[i] & 0xff) != binary.get(i).asInt()) {
        return false;
      }
    }
    return true;
  }

  private static List<String> names(ParsedMail mail) {
    return mail.parts().stream().map(p -> p.path() + " " + p.name() + " " + p.size()).toList();
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u0000]+", "");
  }
}
