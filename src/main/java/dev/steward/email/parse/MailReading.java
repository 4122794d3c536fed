package dev.steward.email.parse;

import dev.steward.email.parse.ParsedMail.Flaw;
import dev.steward.email.parse.ParsedMail.Header;
import dev.steward.email.parse.ParsedMail.Mailbox;
import dev.steward.email.parse.field.CleanText;
import dev.steward.email.parse.field.Dates;
import dev.steward.email.parse.field.MessageIds;
import dev.steward.email.parse.mime.Budget;
import dev.steward.email.parse.mime.EncodedWords;
import dev.steward.email.parse.mime.Entity;
import dev.steward.email.parse.mime.EntityReader;
import dev.steward.email.parse.mime.Fault;
import dev.steward.email.parse.mime.Field;
import dev.steward.email.parse.mime.Slice;
import dev.steward.email.parse.tnef.Tnef;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One run over one mail: tree, leaves, bodies, headers.
final class MailReading {
  private final Budget budget = MailLimits.budget();
  private final Set<Flaw> flaws = EnumSet.noneOf(Flaw.class);
  private final Entity root;
  private final String hint;
  private final Leaves leaves;
  private final BodyParts bodies;
  private final BodyText bodyText = new BodyText(flaws);
  private final Unpacking unpacking = new Unpacking(bodyText, budget);

  MailReading(byte[] raw) {
    this.root = EntityReader.read(LineEnds.normal(raw, flaws), budget);
    this.hint = hint(root);
    this.leaves = new Leaves(root, hint, budget);
    this.bodies = new BodyParts(root, leaves);
  }

  ParsedMail mail() {
    var text = bodyText.plain(bodies.text());
    var html = bodyText.html(bodies.html());
    if (text.orElse("").isBlank() && html.isEmpty()) {
      var packed = packedMessage();
      var packedText = packed.map(Tnef::text).filter(t -> !t.isBlank()).map(CleanText::body);
      text = packedText.isPresent() ? packedText : text;
      html = packed.map(Tnef::html).filter(t -> !t.isBlank()).map(CleanText::body);
    }
    var parts = new PartList(bodies.all(), html.orElse(""), flaws);
    for (var leaf : leaves.all()) {
      parts.add(leaf, unpacking.inside(leaf, isBody(leaf)), unpacking.tnef(leaf).isPresent());
    }
    Protection.note(leaves, root, text.orElse(""), flaws);
    var addresses = new Addresses(hint, flaws);
    var from = mailboxes("From", addresses);
    var messageId = root.field("Message-ID").map(this::line).flatMap(MessageIds::first);
    var date = date();
    noteMissing(from, messageId, date);
    noteFaults();
    return new ParsedMail(
        headers(),
        from,
        mailboxes("Sender", addresses).stream().findFirst(),
        mailboxes("Reply-To", addresses),
        mailboxes("To", addresses),
        mailboxes("Cc", addresses),
        root.field("Subject").map(this::line).orElse(""),
        messageId,
        root.field("In-Reply-To").map(this::line).map(MessageIds::list).orElse(List.of()),
        root.field("References").map(this::line).map(MessageIds::list).orElse(List.of()),
        date,
        text,
        html,
        parts.parts(),
        root.mediaType(),
        leaves.deepest(),
        List.copyOf(flaws));
  }

  /// The decoded bytes of a part of [#mail].
  Optional<Slice> open(String path) {
    for (var leaf : leaves.all()) {
      if (path.equals(leaf.path())) {
        return Optional.of(leaf.content());
      }
      if (path.startsWith(leaf.path() + ".u") || path.startsWith(leaf.path() + ".w")) {
        return unpacking.inside(leaf, isBody(leaf)).stream()
            .filter(file -> file.path().equals(path))
            .map(Attached::content)
            .findFirst();
      }
    }
    return Optional.empty();
  }

  private Optional<Tnef> packedMessage() {
    return leaves.all().stream().flatMap(leaf -> unpacking.tnef(leaf).stream()).findFirst();
  }

  private boolean isBody(Leaf leaf) {
    return bodies.text().contains(leaf) || bodies.html().contains(leaf);
  }

  private List<Header> headers() {
    var headers = new ArrayList<Header>(root.fields().size());
    for (Field field : root.fields()) {
      headers.add(new Header(field.name(), line(field.raw()), field.raw()));
    }
    return List.copyOf(headers);
  }

  private String line(String raw) {
    return CleanText.line(EncodedWords.decode(raw, hint));
  }

  private List<Mailbox> mailboxes(String name, Addresses addresses) {
    var all = new ArrayList<Mailbox>();
    for (Field field : root.fields()) {
      if (field.is(name)) {
        all.addAll(addresses.parse(field.raw()));
      }
    }
    return List.copyOf(all);
  }

  private Optional<Instant> date() {
    var field = root.field("Date");
    var date = field.flatMap(Dates::parse);
    if (field.isPresent() && date.isEmpty()) {
      flaws.add(Flaw.IMPLAUSIBLE_DATE);
    }
    return date;
  }

  private void noteMissing(List<Mailbox> from, Optional<String> messageId, Optional<Instant> date) {
    if (from.size() != 1) {
      flaws.add(from.isEmpty() ? Flaw.NO_FROM : Flaw.SEVERAL_FROM);
    }
    if (messageId.isEmpty()) {
      flaws.add(Flaw.NO_MESSAGE_ID);
    }
    if (date.isEmpty() && root.field("Date").isEmpty()) {
      flaws.add(Flaw.NO_DATE);
    }
  }

  private void noteFaults() {
    for (Fault fault : budget.faults()) {
      flaws.add(
          switch (fault) {
            case BROKEN_ENCODING -> Flaw.BROKEN_ENCODING;
            case BROKEN_STRUCTURE -> Flaw.BROKEN_STRUCTURE;
            case AMBIGUOUS_STRUCTURE -> Flaw.AMBIGUOUS_STRUCTURE;
            case LIMIT_REACHED -> Flaw.LIMIT_REACHED;
          });
    }
  }

  /// The first charset named in the tree: what the sender's software most likely used in raw
  /// headers.
  private static String hint(Entity entity) {
    var own = entity.type().plain("charset");
    if (own.isPresent()) {
      return own.get();
    }
    for (var child : entity.children()) {
      String found = hint(child);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return "";
  }
}
