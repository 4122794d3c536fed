package dev.steward.staff.setup;

import dev.steward.platform.address.EmailAddress;
import dev.steward.platform.web.Languages;
import dev.steward.staff.Role;
import dev.steward.staff.password.PasswordFlaw;
import dev.steward.staff.password.Passwords;
import dev.steward.staff.people.NewAgent;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the first visitor fills in. Fields that were not sent are empty.
record SetupForm(
    @Nullable String name,
    @Nullable String email,
    @Nullable String password,
    @Nullable String language,
    @Nullable String supportName,
    @Nullable String supportAddress) {

  /// What is wrong, by field; all of it at once.
  Map<String, String> problems(Passwords passwords) {
    var problems = new LinkedHashMap<String, String>();
    if (text(name).isEmpty()) {
      problems.put("name", "staff.field.nameMissing");
    }
    if (EmailAddress.find(text(email)).isEmpty()) {
      problems.put("email", "staff.field.notAnAddress");
    }
    if (text(supportName).isEmpty()) {
      problems.put("supportName", "staff.field.nameMissing");
    }
    if (EmailAddress.find(text(supportAddress)).isEmpty()) {
      problems.put("supportAddress", "staff.field.notAnAddress");
    }
    passwords
        .flaw(secret(), text(name), text(email))
        .map(PasswordFlaw::key)
        .ifPresent(key -> problems.put("password", key));
    return problems;
  }

  NewAgent admin() {
    Locale chosen = locale();
    ZoneId zone = ZoneId.of(chosen.equals(Languages.CHINESE) ? "Asia/Shanghai" : "UTC");
    return new NewAgent(text(name), new EmailAddress(text(email)), Role.ADMIN, chosen, zone);
  }

  EmailAddress support() {
    return new EmailAddress(text(supportAddress));
  }

  String secret() {
    return password == null ? "" : password;
  }

  Locale locale() {
    return Languages.of(text(language)).orElse(Languages.ENGLISH);
  }

  SetupPage page(String path, Map<String, String> problems) {
    return new SetupPage(
        path, text(name), text(email), locale(), text(supportName), text(supportAddress), problems);
  }

  static String text(@Nullable String field) {
    return field == null ? "" : field.strip();
  }
}
