/// Pictures and files of articles. Start at [dev.steward.helpcenter.filing.HelpFiles].
///
/// What an editor, an import or a program hands in is looked at byte by byte: the type is what the
/// first bytes say, whatever the name claims, and only pictures, PDF, plain text and office
/// documents are taken. Pictures are decoded and written anew
/// ([dev.steward.helpcenter.filing.Pictures]), so that neither a place, a camera nor hidden bytes
/// come along. A file lies under an address nobody can guess, and which versions of articles show
/// it is written down when a version is: from that follows who may load it.
@NamedInterface("filing")
@NullMarked
package dev.steward.helpcenter.filing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
