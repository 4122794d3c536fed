/// winmail.dat (MS-OXTNEF): the envelope Outlook puts around a mail when it thinks that the other
/// side is Outlook too. Start at [Tnef].
///
/// Written here and not taken from Apache POI because only files, names and bodies are wanted, and
/// because every length in it must be taken as a lie until checked. RTF bodies are unpacked
/// (MS-OXRTFCP) and read as HTML where they hide HTML (MS-OXRTFEX), else as plain text.
@NullMarked
package dev.steward.email.parse.tnef;

import org.jspecify.annotations.NullMarked;
