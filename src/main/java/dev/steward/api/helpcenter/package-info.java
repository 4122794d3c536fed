/// The help center for programs, below `/api/v2/help_center`: categories, sections, articles, their
/// translations, labels, votes, search and changes since a time. Start at
/// [dev.steward.api.helpcenter.HelpArticleController].
///
/// Where the shape of that other desk and ours differ: an article has *versions* here, so a change
/// of its words is a new one, shown at once where the article is published already and kept as a
/// draft where it is not. Bodies go out as the HTML that readers get, without parts for the desk,
/// and come in as HTML, which is cleaned. Archived is gone. Languages stand in addresses as `zh-cn`
/// or `en-us`; the nearest of ours answers.
@NullMarked
package dev.steward.api.helpcenter;

import org.jspecify.annotations.NullMarked;
