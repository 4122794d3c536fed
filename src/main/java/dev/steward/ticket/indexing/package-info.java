/// The index of tickets that each process keeps in its home: a projection of the event log, never
/// the truth. [TicketIndex] answers; what it holds are numbers, words and values, no texts.
///
/// `IndexFeed` follows the log, from where the index itself says it stands, some tickets at once
/// and always after their commit. An index that is missing, broken or of another database is built
/// anew in a folder beside the present one (`IndexBuild`), follows what happened meanwhile and then
/// takes its place; until there is one, [TicketIndex#standing] says how far it has come and
/// searching uses the words that PostgreSQL keeps. `bin/steward search rebuild` asks for the same
/// through `ticket_index`.
@NamedInterface("indexing")
@NullMarked
package dev.steward.ticket.indexing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
