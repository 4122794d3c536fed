/// Delivery reports: what became of a mail we sent. Start at [DeliveryReports].
///
/// Reads what the standards describe (RFC 3464 delivery status, RFC 6533 internationalised, RFC
/// 5965 feedback, RFC 8098 disposition, RFC 3834 vacation) and what mail servers send instead:
/// qmail, Exim, Sendmail, Exchange, Notes, QQ, NetEase and many others, as prose.
///
/// The way of a report: [ReportParts] takes the mail apart; [StatusFields] reads the
/// machine-readable part, [RecipientLines] the prose; [Evidence] gathers what is known of one
/// recipient; and [ReasonFinder] names the [Reason], by phrases in the diagnostic
/// ([ReasonPhrases]), then by the enhanced status code ([StatusReasons]), then by the SMTP command
/// that was refused.
///
/// A report proves nothing about who sent it: it may change the state of a message only if its own
/// return token says so (the caller's business, case T27), and it never opens a ticket. Owns no
/// table.
@NullMarked
package dev.steward.email.bounce;

import org.jspecify.annotations.NullMarked;
