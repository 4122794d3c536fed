/// Pictures that mails name on the internet, fetched by the desk for readers who ask for them.
///
/// A browser that fetched them would tell the sender when, where and with what the mail is read. So
/// a frame names them by paths of ours, signed for one message and one address
/// ([RemotePictures#paths]); only addresses that stand in a mail can be asked for, by people who
/// may see its ticket. The desk fetches through [dev.steward.platform.egress.Egress], looks at the
/// first bytes to see what they are ([PictureHeader]), and passes on raster pictures of a sane
/// size.
///
/// Nothing is stored: what lies on the internet is no part of the mail, and may be another picture
/// tomorrow. The reader's browser keeps it for a while.
@NullMarked
package dev.steward.ticket.picturing;

import org.jspecify.annotations.NullMarked;
