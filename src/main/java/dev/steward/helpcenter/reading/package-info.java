/// The help center as customers read it: home, topics, articles and their Markdown twins, search,
/// and what search engines and programs ask for (site map, feeds, `llms.txt`).
///
/// **The same for everybody.** These pages depend on their address and on nothing of the reader: no
/// cookie, no session, no token, no nonce stands in them. That is what lets `PageShelf` keep the
/// finished bytes, plain and compressed, and answer without touching a template or the database
/// until something is published. What only some may read is therefore not here: articles for the
/// desk are read at the desk.
///
/// Everything works without scripts; `help.js` adds suggestions while typing and a choice of theme.
@NullMarked
package dev.steward.helpcenter.reading;

import org.jspecify.annotations.NullMarked;
