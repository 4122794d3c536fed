package dev.steward.helpcenter.frame;

import java.util.List;

/// What a module adds to every customer page; a bean. Asked at most twice a second by each process
/// and must answer from one query or less.
public interface FrameContribution {

  /// Banners that stand above every page now, the gravest first.
  default List<Banner> banners() {
    return List.of();
  }

  /// The pages of this module that search engines shall know of, the newest first, at most some
  /// thousand; asked when somebody reads the site map.
  default List<ListedPage> listed() {
    return List.of();
  }

  /// Equal as long as the pages of this module below `/hc/` read the same. When it differs from
  /// before, kept pages are made anew.
  default Object generation() {
    return 0;
  }
}
