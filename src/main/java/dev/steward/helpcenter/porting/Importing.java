package dev.steward.helpcenter.porting;

import dev.steward.audit.Actor;
import dev.steward.helpcenter.content.Catalogues;
import dev.steward.platform.error.Refusal;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/// Takes in help centers from elsewhere. May be repeated: what came before just so is left alone,
/// and what was edited here since is not written over. Each article is a transaction of its own, so
/// that an import which is cut off goes on where it was.
@Component
public class Importing {
  private final Taking.Tools tools;
  private final Catalogues catalogues;

  Importing(Taking.Tools tools, Catalogues catalogues) {
    this.tools = tools;
    this.catalogues = catalogues;
  }

  /// Where files come from.
  public enum Kind {
    /// Lists as that other help center's API answers them, in JSON files.
    ZENDESK,
    /// Markdown files with front matter in folders.
    MARKDOWN;

    /// The name in commands and forms.
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// How.
  ///
  /// @param rehearse only tell what would happen
  /// @param fetch fetch pictures that are not among the files from the internet
  public record Options(boolean rehearse, boolean fetch) {}

  /// Takes everything in, or only tells.
  ///
  /// @throws Refusal [dev.steward.helpcenter.HelpError#BAD_FILE] for what cannot be understood at
  ///   all; nothing has been changed then
  public ImportReport run(Kind kind, Parcel parcel, Options options, Actor by) {
    List<Locale> languages = catalogues.current().languages();
    Bundle bundle =
        switch (kind) {
          case ZENDESK -> ZendeskExport.read(parcel, languages);
          case MARKDOWN -> MarkdownFolder.read(parcel, languages);
        };
    ImportReport report = new Taking(bundle, parcel, options, by, tools).run();
    catalogues.forget();
    return report;
  }
}
