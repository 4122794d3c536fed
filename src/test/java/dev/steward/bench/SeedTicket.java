package dev.steward.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// One seeded ticket as the lines that COPY reads. About 2 % are unsolved, most of them young.
record SeedTicket(SeedPlan plan, long n, long bits) {
  static final List<String> STATE_TABLES =
      List.of("ticket_opening", "ticket_wait", "ticket_solution", "ticket_closure");
  private static final String NULL = "\\N";
  private static final Duration SPAN = Duration.ofDays(900);
  private static final List<String> TYPES =
      List.of(
          "deposit", "withdrawal", "identity-verification", "fee", "trade", "security-incident");
  private static final List<String> PRIORITIES =
      List.of("low", "normal", "normal", "normal", "high", "urgent");
  private static final List<String> ENGLISH =
      List.of(
          "Deposit has not arrived after two hours",
          "Withdrawal stuck in review",
          "Identity verification was refused",
          "Charged a higher fee than expected",
          "Cannot sign in after changing my phone",
          "Somebody asked me for a code");
  private static final List<String> CHINESE =
      List.of("充值两小时未到账", "提现一直在审核中", "实名认证被拒绝", "手续费比预期高", "更换手机后无法登录", "有人向我索要验证码");
  private static final String ENGLISH_TEXT =
      "Hello, I have been waiting since yesterday and the page still shows the same state. "
          + "The transaction has more than sixty confirmations and my account number is correct. "
          + "Please tell me what is missing and how long it will take. Kind regards ";
  private static final String CHINESE_TEXT =
      "您好，我从昨天开始一直在等待，页面显示的状态没有变化。链上已经有六十多个确认，账户信息也核对无误。" + "请告诉我还缺少什么材料，大概需要多长时间处理，谢谢。";

  private boolean chinese() {
    return bits % 2 == 0;
  }

  /// 20 in 1000 are unsolved: one in 100 of all, and half of the newest hundredth.
  private boolean unsolved() {
    long place = (bits >>> 8) % 1000;
    return n > plan.tickets() * 99 / 100
        ? place < 1000 && (bits >>> 20) % 100 < 99 && place < 990
        : place < 10;
  }

  String status() {
    if (unsolved()) {
      return List.of(
              "new", "open", "open", "open", "open", "pending", "pending", "pending", "hold", "new")
          .get((int) ((bits >>> 30) % 10));
    }
    return n > plan.tickets() * 9 / 10 ? "solved" : "closed";
  }

  private boolean assigned() {
    return !status().equals("new") && !(unsolved() && (bits >>> 40) % 5 == 0);
  }

  private boolean teamed() {
    return assigned() || (bits >>> 44) % 2 == 0;
  }

  private String agent() {
    return assigned() ? String.valueOf(1 + (bits >>> 12) % SeedPlan.AGENTS) : NULL;
  }

  private String team() {
    return teamed() ? String.valueOf(1 + (bits >>> 16) % SeedPlan.TEAMS) : NULL;
  }

  private long customerIndex() {
    return 1 + bits % plan.customers();
  }

  private long customer() {
    return SeedPlan.FIRST_CUSTOMER + customerIndex();
  }

  private Instant createdAt() {
    double before = 1 - (double) n / plan.tickets();
    return plan.end().minusSeconds((long) (SPAN.toSeconds() * before) + 60);
  }

  private long messageCount() {
    return plan.messagesBefore(n + 1) - plan.messagesBefore(n);
  }

  private Instant messageAt(long index) {
    Instant at = createdAt().plusSeconds(index * (600 + (bits >>> 24) % 7200));
    return at.isAfter(plan.end()) ? plan.end() : at;
  }

  private Instant updatedAt() {
    return messageAt(Math.max(0, messageCount() - 1));
  }

  private boolean ours(long index) {
    return index % 2 == 1;
  }

  private String subject() {
    List<String> subjects = chinese() ? CHINESE : ENGLISH;
    return subjects.get((int) ((bits >>> 34) % subjects.size())) + " " + n;
  }

  String row() {
    boolean answered = messageCount() % 2 == 0;
    return String.join(
            "\t",
            subject(),
            String.valueOf(customer()),
            String.valueOf(customerIndex()),
            "email",
            "1",
            status(),
            agent(),
            team(),
            PRIORITIES.get((int) ((bits >>> 36) % PRIORITIES.size())),
            TYPES.get((int) ((bits >>> 38) % TYPES.size())),
            chinese() ? "zh-CN" : "en",
            (bits >>> 41) % 4 == 0 ? "{usdt,vip}" : "{}",
            text(0).substring(0, 60),
            answered ? "agent" : "customer",
            answered ? NULL : updatedAt().toString(),
            createdAt().toString(),
            updatedAt().toString(),
            status().equals("solved") || status().equals("closed") ? updatedAt().toString() : NULL)
        + "\n";
  }

  /// What searching knows of it: words, and pairs of Chinese characters.
  String words() {
    String said = (subject() + " " + text(0).substring(0, 40)).toLowerCase(Locale.ROOT);
    Set<String> words = new LinkedHashSet<>();
    for (String run : said.split("[^\\p{L}\\p{N}]+")) {
      if (run.matches("[a-z0-9]+")) {
        words.add(run);
      } else {
        for (int i = 0; i + 1 < run.length(); i++) {
          words.add(run.substring(i, i + 2));
        }
      }
    }
    return n
        + "\t"
        + words.stream().map(w -> "'" + w + "'").collect(Collectors.joining(" "))
        + "\n";
  }

  String participant() {
    return "%d\t%d\trequester\t%s\n".formatted(n, customerIndex(), createdAt());
  }

  String assignment() {
    return teamed() ? n + "\t" + agent() + "\t" + team() + "\t1\t" + createdAt() + "\n" : "";
  }

  /// The record that makes the ticket's status what it is.
  String state(String table) {
    String by = "\t1\t" + updatedAt() + "\n";
    String own =
        switch (status()) {
          case "open" -> "ticket_opening";
          case "pending", "hold" -> "ticket_wait";
          case "solved" -> "ticket_solution";
          case "closed" -> "ticket_closure";
          default -> "";
        };
    if (!own.equals(table)) {
      return "";
    }
    String whom = status().equals("hold") ? "\tthird-party" : "\tcustomer";
    return n + (own.equals("ticket_wait") ? whom : "") + by;
  }

  private String text(long index) {
    return (chinese() ? CHINESE_TEXT : ENGLISH_TEXT) + " (" + n + "/" + index + ")";
  }

  String messages() {
    var lines = new StringBuilder();
    long id = plan.messagesBefore(n);
    for (long i = 0; i < messageCount(); i++) {
      lines.append(id + i + 1).append('\t').append(n).append('\t');
      lines.append(
          ours(i)
              ? "agent\t" + (1 + bits % SeedPlan.AGENTS) + "\t\\N"
              : "customer\t" + customer() + "\t" + customerIndex());
      lines.append("\temail\t").append(text(i)).append('\t');
      lines.append(ours(i) ? NULL : "m" + (id + i) + "@mail.example").append('\t');
      lines
          .append(ours(i) ? "ours" : "authenticated")
          .append("\t0\t")
          .append(messageAt(i))
          .append('\n');
    }
    return lines.toString();
  }

  String events() {
    var lines = new StringBuilder();
    long id = plan.messagesBefore(n);
    for (long i = 0; i < messageCount(); i++) {
      lines.append(n).append('\t');
      lines.append(i == 0 ? "created" : ours(i) ? "replied" : "message-received");
      lines.append(
          ours(i) ? "\tagent\t" + (1 + bits % SeedPlan.AGENTS) : "\tcustomer\t" + customer());
      lines
          .append("\t{\"message\":\"")
          .append(id + i + 1)
          .append("\"}\t")
          .append(messageAt(i))
          .append('\n');
    }
    return lines.toString();
  }
}
