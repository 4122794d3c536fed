/// Finding things by words, in Chinese and English, inside the process.
///
/// A [TextIndex] holds [TextEntry]s and answers [TextQuery]s with [TextHit]s. It is a projection:
/// whoever owns the rows feeds it, remembers with [TextIndex#commit] how far it has come, and can
/// throw it away and feed it again. It never decides what is true, and never who may see what:
/// filters are part of every query.
///
/// A [FacetIndex] is for what has a number, values and moments, by the million: tickets. It holds
/// no text, counts by values, and takes words that must all be there, phrases, exclusions, pasted
/// ids ([FacetQuery], [Demand]); [Passages] shows in a text why it was found.
///
/// How words are cut is decided once, in `Words`: full-width forms and accents are folded,
/// traditional characters become simplified, Chinese is cut into pairs of characters (measured to
/// be as good as dictionaries for this field and far faster), English words lose their endings.
/// Words of which a Latin query knows nothing are tried as a typing mistake, then as the beginning
/// of a pinyin spelling. Synonyms are the caller's.
@ApplicationModule(allowedDependencies = {"platform", "platform::*"})
@NullMarked
package dev.steward.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
