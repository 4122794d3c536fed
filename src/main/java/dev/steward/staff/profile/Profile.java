package dev.steward.staff.profile;

import dev.steward.platform.web.Languages;
import dev.steward.platform.web.Theme;
import dev.steward.staff.AgentId;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes what agents say about themselves.
@Component
class Profile {
  static final int LONGEST_SIGNATURE = 2000;
  private static final int LONGEST_NAME = 100;

  private final JdbcClient jdbc;
  private final InstantSource clock;

  Profile(JdbcClient jdbc, InstantSource clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// The form as sent; nothing in it but these five fields can be changed.
  record ProfileForm(
      @Nullable String name,
      @Nullable String locale,
      @Nullable String zone,
      @Nullable String theme,
      @Nullable String signature) {

    Optional<String> problem() {
      int length = cleanName().codePointCount(0, cleanName().length());
      if (length == 0 || length > LONGEST_NAME) {
        return Optional.of("staff.field.nameMissing");
      } else if (zoneId().isEmpty()) {
        return Optional.of("staff.profile.unknownZone");
      } else if (cleanSignature().length() > LONGEST_SIGNATURE) {
        return Optional.of("staff.profile.longSignature");
      } else {
        return Optional.empty();
      }
    }

    String typedName() {
      return name == null ? "" : name;
    }

    String typedZone() {
      return zone == null ? "" : zone;
    }

    String cleanName() {
      return name == null ? "" : name.replaceAll("[\\p{Cntrl}\\p{Cf}\\s]+", " ").strip();
    }

    String cleanSignature() {
      return signature == null
          ? ""
          : signature.replace("\r\n", "\n").replaceAll("[\\p{Cntrl}&&[^\n\t]]", "").strip();
    }

    Locale language() {
      return Languages.of(locale == null ? "" : locale).orElse(Languages.ENGLISH);
    }

    Theme appearance() {
      return Theme.of(theme == null ? "" : theme).orElse(Theme.AUTO);
    }

    Optional<ZoneId> zoneId() {
      try {
        return Optional.of(ZoneId.of(zone == null ? "" : zone));
      } catch (DateTimeException _) {
        return Optional.empty();
      }
    }
  }

  @Transactional
  public void change(AgentId agent, ProfileForm form) {
    jdbc.sql(
            """
            update agent set name = ?, locale = ?, zone = ?, theme = ?, signature = ?, updated_at = ?
            where id = ?
            """)
        .param(form.cleanName())
        .param(form.language().toLanguageTag())
        .param(form.zoneId().orElse(ZoneOffset.UTC).getId())
        .param(form.appearance().word())
        .param(form.cleanSignature())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(agent.value())
        .update();
  }

  @Transactional
  public void changeLanguage(AgentId agent, Locale language) {
    jdbc.sql("update agent set locale = ?, updated_at = ? where id = ?")
        .param(language.toLanguageTag())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(agent.value())
        .update();
  }

  @Transactional
  public void changeTheme(AgentId agent, Theme theme) {
    jdbc.sql("update agent set theme = ?, updated_at = ? where id = ?")
        .param(theme.word())
        .param(clock.instant().atOffset(ZoneOffset.UTC))
        .param(agent.value())
        .update();
  }
}
