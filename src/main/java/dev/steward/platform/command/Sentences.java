package dev.steward.platform.command;

import dev.steward.platform.error.Refusal;
import dev.steward.platform.web.Messages;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the command line says, in the language of the terminal (`LC_ALL`, `LC_MESSAGES`, `LANG`).
public final class Sentences {

  private final Messages messages;
  private final Locale locale;

  Sentences(Messages messages, Locale locale) {
    this.messages = messages;
    this.locale = locale;
  }

  /// In the language of this process.
  public static Sentences ofThisTerminal() {
    return new Sentences(Messages.load(false), locale(System::getenv));
  }

  /// The first of the variables that POSIX gives the language in.
  static Locale locale(Function<String, @Nullable String> environment) {
    for (String name : new String[] {"LC_ALL", "LC_MESSAGES", "LANG"}) {
      String value = environment.apply(name);
      if (value != null && !value.isEmpty()) {
        return value.startsWith("zh") ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
      }
    }
    return Locale.ENGLISH;
  }

  /// The text with this key.
  public String say(String key, Object... args) {
    return messages.text(locale, key, args);
  }

  /// The sentence of a refusal.
  public String say(Refusal refusal) {
    Object[] texts = refusal.args().stream().map(String::valueOf).toArray();
    return messages.text(locale, "error." + refusal.code().code(), texts);
  }
}
