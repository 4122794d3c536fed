package dev.steward.helpcenter.frame;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/// What surrounds a page that customers read; see [Frames].
///
/// @param locale language of the page
/// @param brand name of the exchange
/// @param title of the page, without the brand
/// @param description one sentence for search engines; may be empty
/// @param canonical absolute address of this very page
/// @param alternates the same page in each language it exists in; none for a page of one reader
/// @param indexed whether search engines shall list it
/// @param crumbs the pages above this one, the first page left out
/// @param feeds what programs can follow here
/// @param around what stands around all pages
public record Frame(
    Locale locale,
    String brand,
    String title,
    String description,
    String canonical,
    List<Alternate> alternates,
    boolean indexed,
    List<Way> crumbs,
    List<Feed> feeds,
    Around around) {

  /// The page in a language.
  ///
  /// @param name of the language, in itself
  /// @param address absolute
  public record Alternate(Locale locale, String name, String path, String address) {}

  /// A way to another page.
  public record Way(String path, String text) {}

  /// A banner in the language of the page.
  ///
  /// @param path where more is said; empty where there is no more
  public record Message(
      String id, Banner.Tone tone, String text, String path, boolean dismissable) {}

  /// Something that programs can follow.
  ///
  /// @param type its media type
  public record Feed(String title, String path, String type) {}

  /// How the exchange looks.
  ///
  /// @param style address of its colours; empty where they are the desk's own
  /// @param logo address of its logo; empty where it has none
  /// @param foot what it says at the foot of pages; may be empty
  /// @param domains its only official domains
  public record Look(String style, String logo, String foot, List<String> domains) {

    public Look {
      domains = List.copyOf(domains);
    }
  }

  /// What all pages have in common in one language.
  public record Around(Look look, List<Message> banners, List<Way> head, List<Way> foot) {

    public Around {
      banners = List.copyOf(banners);
      head = List.copyOf(head);
      foot = List.copyOf(foot);
    }
  }

  public Frame {
    alternates = List.copyOf(alternates);
    crumbs = List.copyOf(crumbs);
    feeds = List.copyOf(feeds);
  }

  /// The first page in this language.
  public String home() {
    return HelpPaths.home(locale);
  }

  /// Where search is.
  public String search() {
    return HelpPaths.search(locale);
  }

  /// A day as people of this language write it; in UTC, since pages are the same for everybody.
  public String day(Instant at) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(locale)
        .format(at.atOffset(ZoneOffset.UTC));
  }

  /// A minute as people of this language write it, in UTC and saying so.
  public String moment(Instant at) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
            .withLocale(locale)
            .format(at.atOffset(ZoneOffset.UTC))
        + " UTC";
  }

  /// Whether the page follows the preferences of its reader, and not its address.
  public boolean isPersonal() {
    return alternates.isEmpty();
  }

  /// The same, with a sentence about the page for search engines.
  public Frame describedAs(String sentence) {
    return new Frame(
        locale, brand, title, sentence, canonical, alternates, indexed, crumbs, feeds, around);
  }

  /// The same, not to be listed by search engines.
  public Frame unlisted() {
    return new Frame(
        locale, brand, title, description, canonical, alternates, false, crumbs, feeds, around);
  }

  /// The same, below these pages.
  public Frame below(Way... pages) {
    return new Frame(
        locale,
        brand,
        title,
        description,
        canonical,
        alternates,
        indexed,
        List.of(pages),
        feeds,
        around);
  }

  /// The same, with these feeds.
  public Frame followedBy(List<Feed> what) {
    return new Frame(
        locale, brand, title, description, canonical, alternates, indexed, crumbs, what, around);
  }
}
