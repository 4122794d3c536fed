/// Bytes of a mail to text, whatever the label says. Start at [TextDecoding].
///
/// Labels in real mail are aliases, typing errors, lies or missing. [CharsetLabels] knows the
/// aliases and reads the narrow Chinese, Korean and Japanese labels as the wider sets that senders
/// really use (gb2312 and gbk as GB18030, euc-kr as windows-949, shift_jis as windows-31j, latin-1
/// as windows-1252). Where the label is unknown or plainly wrong, [CharsetGuess] decides: strict
/// UTF-8, escape sequences, then how common the characters would be in each language.
///
/// What the JDK does not have is decoded here: UTF-7, HZ and the JIS X 0213 variants.
@NullMarked
package dev.steward.email.parse.charset;

import org.jspecify.annotations.NullMarked;
