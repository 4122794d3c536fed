package dev.steward.ticket;

import dev.steward.PushService;
import dev.steward.TestDesk;
import dev.steward.audit.Actor;
import dev.steward.channel.ChannelName;
import dev.steward.channel.InboundMessage;
import dev.steward.channel.InboundMessage.Person;
import dev.steward.channel.InboundMessage.Proof;
import dev.steward.channel.InboxId;
import dev.steward.channel.ThreadHint;
import dev.steward.channel.intake.MessageReceived;
import dev.steward.channel.intake.MessagesReceived;
import dev.steward.customer.Customers;
import dev.steward.customer.Identity;
import dev.steward.customer.IdentityKind;
import dev.steward.email.mailbox.Mailboxes;
import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.blob.BlobKey;
import dev.steward.platform.blob.BlobStore;
import dev.steward.staff.Agent;
import dev.steward.staff.Role;
import dev.steward.staff.SignedIn;
import dev.steward.staff.people.NewAgent;
import dev.steward.staff.people.People;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// A small desk with named people, shared by the tests of tickets: Na and Max answer, Li and Ann
/// ask, Mallory should not.
public final class World {
  public static final TestDesk desk =
      TestDesk.start(
          "steward.reply.undo-window=1h",
          "steward.push.origins=" + PushService.origin(),
          "steward.form.limit.shortest=0s",
          "steward.form.limit.per-network=100000");
  public static final InboxId inbox =
      desk.the(Mailboxes.class)
          .open("Example", "support@desk.example", Optional.empty())
          .inbox()
          .id();
  public static final SignedIn na = agent("Na", "na@desk.example");
  public static final SignedIn max = agent("Max", "max@desk.example");

  private static final AtomicLong number = new AtomicLong();

  private World() {}

  /// A message on its way in, to be changed and [Letter#arrives].
  public static Letter letterFrom(String address) {
    return new Letter(
        address,
        Proof.UNVERIFIED,
        "Deposit missing",
        "Where is my deposit?",
        List.of(),
        List.of(),
        Set.of());
  }

  /// A ticket of somebody new, with its first message.
  public static Ticket ticketFrom(String address) {
    return letterFrom(address).arrives();
  }

  /// These come in in one transaction; the tickets they ended in.
  public static List<Ticket> arriveTogether(Letter... letters) {
    List<MessageReceived> messages =
        desk.transactions()
            .execute(_ -> {
              List<MessageReceived> all = Arrays.stream(letters).map(Letter::received).toList();
              desk.publish(new MessagesReceived(all));
              return all;
            });
    return messages.stream().map(message -> ticketOf(message.intake())).toList();
  }

  private static Ticket ticketOf(long intake) {
    long ticket =
        desk.jdbc()
            .sql("select ticket_id from ticket_message where intake_id = ?")
            .param(intake)
            .query(Long.class)
            .single();
    return desk.the(Tickets.class).find(new TicketId(ticket)).orElseThrow();
  }

  /// The ticket as it stands now.
  public static Ticket now(Ticket ticket) {
    return desk.the(Tickets.class).find(ticket.id()).orElseThrow();
  }

  /// What was said in it, oldest first.
  public static List<String> texts(Ticket ticket) {
    return desk.jdbc()
        .sql("select text from ticket_message where ticket_id = ? order by id")
        .param(ticket.id().value())
        .query((rs, _) -> rs.getString(1))
        .list();
  }

  /// Addresses that get replies.
  public static List<String> participants(Ticket ticket) {
    return desk.jdbc()
        .sql(
            """
            select i.value from participant p join identity i on i.id = p.identity_id
            where p.ticket_id = ? order by p.role desc, i.value
            """)
        .param(ticket.id().value())
        .query((rs, _) -> rs.getString(1))
        .list();
  }

  /// The identity behind an address.
  public static Identity identity(String address) {
    return desk.the(Customers.class).findIdentity(IdentityKind.EMAIL, address).orElseThrow();
  }

  /// A new address at a domain of its own, so that tests do not meet, not even at the limits for a
  /// domain.
  public static String someone(String name) {
    long n = number.incrementAndGet();
    return name + n + "@mail" + n + ".example";
  }

  /// Somebody else who answers.
  public static SignedIn agent(String name, String email) {
    Agent agent =
        desk.the(People.class)
            .add(
                new NewAgent(
                    name, new EmailAddress(email), Role.AGENT, Locale.ENGLISH, ZoneOffset.UTC),
                Actor.OPERATOR);
    return new SignedIn(
        agent.id(),
        name,
        email,
        Role.AGENT,
        Locale.ENGLISH,
        ZoneOffset.UTC,
        Role.AGENT.permissions(),
        false);
  }

  /// A message that is about to come in.
  public record Letter(
      String from,
      Proof proof,
      String subject,
      String text,
      List<ThreadHint> hints,
      List<String> copied,
      Set<String> automatic) {

    public Letter proved(Proof value) {
      return new Letter(from, value, subject, text, hints, copied, automatic);
    }

    public Letter saying(String value) {
      return new Letter(from, proof, subject, value, hints, copied, automatic);
    }

    public Letter about(String value) {
      return new Letter(from, proof, value, text, hints, copied, automatic);
    }

    public Letter showing(ThreadHint... values) {
      return new Letter(from, proof, subject, text, Arrays.asList(values), copied, automatic);
    }

    public Letter copying(String... values) {
      return new Letter(from, proof, subject, text, hints, Arrays.asList(values), automatic);
    }

    public Letter byRobot() {
      return new Letter(from, proof, subject, text, hints, copied, Set.of("auto-submitted"));
    }

    /// Comes in; the ticket it ended in.
    public Ticket arrives() {
      return arriveTogether(this).getFirst();
    }

    private MessageReceived received() {
      BlobKey raw = desk.the(BlobStore.class).put(bytes());
      return new MessageReceived(record(raw), raw, message(), Instant.now(), _ -> {});
    }

    private long record(BlobKey raw) {
      return desk.jdbc()
          .sql(
              """
              insert into intake (channel, dedupe_key, via, envelope, recipients, received_at, blob, size, outcome)
              values ('email', ?, 'smtp', '{}', '{}', now(), ?, 1, 'message') returning id
              """)
          .params("test-" + number.incrementAndGet(), raw.bytes())
          .query(Long.class)
          .single();
    }

    private byte[] bytes() {
      return (from + subject + text + number.incrementAndGet()).getBytes(StandardCharsets.UTF_8);
    }

    private InboundMessage message() {
      return new InboundMessage(
          ChannelName.EMAIL,
          inbox,
          new InboundMessage.Sender(Person.email(from, "Somebody"), proof, "test"),
          copied.stream().map(address -> Person.email(address, "")).toList(),
          hints,
          "id-" + number.incrementAndGet() + "@mail.example",
          subject,
          text,
          "",
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.of("en"),
          automatic,
          automatic.isEmpty(),
          Optional.empty(),
          Set.of(),
          Optional.empty());
    }
  }
}
