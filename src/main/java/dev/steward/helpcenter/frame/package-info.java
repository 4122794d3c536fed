/// What surrounds every page that customers read, whichever module makes the page: the name of the
/// exchange, search, ways to other pages, languages, banners, the foot.
///
/// A page asks [dev.steward.helpcenter.frame.Frames] for its [dev.steward.helpcenter.frame.Frame]
/// and hands it to the template `layout/help.jte`. There are two kinds. A page *for everybody* has
/// its language in its address (`/hc/zh-CN/status`), holds nothing of its reader and is kept as
/// finished bytes. A page *for one reader* follows the reader's preferences, may hold a form with
/// its token and is never kept.
///
/// Modules contribute by beans: a [dev.steward.helpcenter.frame.CustomerPage] for each page that
/// others may lead to, a [dev.steward.helpcenter.frame.FrameContribution] for banners and to tell
/// when their pages below `/hc/` read differently. How to: `docs/howto/add-a-customer-page.md`.
@NamedInterface("frame")
@NullMarked
package dev.steward.helpcenter.frame;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
