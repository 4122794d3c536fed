package dev.steward.email.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTextTests {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "On Mon, 3 Mar 2025 at 10:15, Steward <help@steward.example> wrote:",
        "On Mar 3, 2025, at 10:15 AM, Steward <help@steward.example> wrote:",
        "On Monday, March 3rd, 2025 at 10:15 AM, Steward <help@steward.example>\nwrote:",
        "On 03/03/2025 10:15, Steward wrote:",
        "在 2025年3月3日，10:15，Steward <help@steward.example> 写道：",
        "在 2025-03-03 10:15:22，\"Steward\" <help@steward.example> 写道：",
        "于 2025年3月3日 星期一 上午10:15写道：",
        "Steward <help@steward.example> 于2025年3月3日周一 10:15写道：",
        "Steward <help@steward.example> 於 2025年3月3日 週一 上午10:15寫道：",
        "------------------ 原始邮件 ------------------",
        "------------------\u00a0原始邮件\u00a0------------------",
        "---原始邮件---",
        "---- 回复的原邮件 ----",
        "-------- 转发邮件信息 --------",
        "-----Original Message-----",
        "-----邮件原件-----",
        "-----元のメッセージ-----",
        "-----원본 메시지-----",
        "-------- Исходное сообщение --------",
        "-------- Weitergeleitete Nachricht --------",
        "---------- Forwarded message ---------",
        "Begin forwarded message:",
        "Am 03.03.2025 um 10:15 schrieb Steward <help@steward.example>:",
        "Am Mo., 3. März 2025 um 10:15 Uhr schrieb Steward\n<help@steward.example>:",
        "Le lun. 3 mars 2025 à 10:15, Steward <help@steward.example> a écrit :",
        "El lun, 3 mar 2025 a las 10:15, Steward (<help@steward.example>) escribió:",
        "Em seg., 3 de mar. de 2025 às 10:15, Steward <help@steward.example> escreveu:",
        "Il giorno lun 3 mar 2025 alle ore 10:15 Steward <help@steward.example> ha scritto:",
        "Op ma 3 mrt 2025 om 10:15 schreef Steward <help@steward.example>:",
        "Den mån 3 mars 2025 kl 10:15 skrev Steward <help@steward.example>:",
        "man. 3. mar. 2025 kl. 10:15 skrev Steward <help@steward.example>:",
        "ma 3. maalisk. 2025 klo 10.15 Steward (help@steward.example) kirjoitti:",
        "pon., 3 mar 2025 o 10:15 Steward <help@steward.example> napisał(a):",
        "po 3. 3. 2025 v 10:15 odesílatel Steward <help@steward.example> napsal:",
        "пн, 3 мар. 2025 г. в 10:15, Steward <help@steward.example>:",
        "3 марта 2025 г., в 10:15, Steward <help@steward.example> написал(а):",
        "Понеділок, 3 березня 2025, 10:15 Steward <help@steward.example> пише:",
        "2025年3月3日(月) 10:15 Steward <help@steward.example>:",
        "2025/03/03 10:15、Steward <help@steward.example>のメール：",
        "2025年 3月 3日 (월) 오전 10:15, Steward <help@steward.example>님이 작성:",
        "Steward <help@steward.example>, 3 Mar 2025 Pzt, 10:15 tarihinde şunu yazdı:",
        "Vào Th 2, 3 thg 3, 2025 vào lúc 10:15 Steward <help@steward.example> đã viết:",
        "Pada Sen, 3 Mar 2025 pukul 10.15 Steward <help@steward.example> menulis:",
      })
  void foldsHistoryUnderAnAttributionInManyLanguages(String attribution) {
    Split split =
        ReplyText.of(
            "我的提现还没有到账。\nStill waiting.\n\n"
                + attribution
                + "\n\n> We are looking into it.\n> Steward\n");
    assertThat(split.visible()).isEqualTo("我的提现还没有到账。\nStill waiting.");
    assertThat(split.quoted()).contains("looking into it");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "From: Steward <help@steward.example>\nSent: Monday, March 3, 2025 10:15 AM\nTo: Li\nSubject: Your ticket",
        "________________________________\nFrom: Steward <help@steward.example>\nSent: Monday, March 3, 2025 10:15 AM\nTo: Li\nSubject: Your ticket",
        "发件人: Steward <help@steward.example>\n发送时间: 2025年3月3日 10:15\n收件人: 李\n主题: 回复",
        "发件人：Steward\n日期：2025年03月03日 10:15\n收件人：li@qq.example\n主题：Re: 提现",
        "寄件者: Steward\n寄件日期: 2025年3月3日\n收件者: 李\n主旨: 回覆",
        "Von: Steward <help@steward.example>\nGesendet: Montag, 3. März 2025 10:15\nAn: Li\nBetreff: Ihr Ticket",
        "De : Steward <help@steward.example>\nEnvoyé : lundi 3 mars 2025 10:15\nÀ : Li\nObjet : Votre ticket",
        "От: Steward <help@steward.example>\nОтправлено: 3 марта 2025 г. 10:15\nКому: Ли\nТема: Re: тикет",
        "差出人: Steward <help@steward.example>\n送信日時: 2025年3月3日 10:15\n宛先: 李\n件名: Re: 出金",
        "보낸 사람: Steward <help@steward.example>\n보낸 날짜: 2025년 3월 3일\n받는 사람: Li\n제목: Re: 출금",
        "*From:* Steward <help@steward.example>\n*Sent:* Monday\n*To:* Li\n*Subject:* Ticket",
      })
  void foldsHistoryUnderAHeaderBlock(String block) {
    Split split =
        ReplyText.of("Please check again.\n\n" + block + "\n\nWe sent it already.\nSteward");
    assertThat(split.visible()).isEqualTo("Please check again.");
    assertThat(split.quoted()).contains("We sent it already.");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sent from my iPhone",
        "发自我的iPhone",
        "发自我的 iPhone",
        "從我的 iPhone 傳送",
        "发自网易邮箱大师",
        "来自 Outlook for iOS",
        "获取 Outlook for Android",
        "从 Windows 版邮件发送",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Inviato da iPhone",
        "Отправлено с iPhone",
        "iPhoneから送信",
        "나의 iPhone에서 보냄",
        "iPhone'umdan gönderildi",
        "Get Outlook for iOS",
        "Skickat från min iPhone",
        "Wysłane z iPhone'a",
        "Đã gửi từ iPhone của tôi"
      })
  void foldsPhoneSignatures(String signature) {
    assertThat(ReplyText.of("OK 好的\n\n" + signature + "\n").visible()).isEqualTo("OK 好的");
  }

  @Test
  void keepsWhatCustomersSayAboutTransfers() {
    String mail =
        """
        My deposit is missing.
        From: 0x52908400098527886E0F7030069857D2E4169EE7
        To: 0x8617E340B3D01FA5F11F306F4090FD50E238070D
        Date: 2025-03-03 10:15
        -----
        TXID: 4a5e1e4baab89f3a32518a88c31bc87f618f76673e2cc77ab2127b7afdeda33b
        Sent from my wallet 0x52908400098527886E0F7030069857D2E4169EE7\
        """;
    assertThat(ReplyText.of(mail)).isEqualTo(Split.whole(mail));
  }

  @Test
  void keepsQuotesBetweenAnswers() {
    String mail =
        """
        On Mon, 3 Mar 2025 at 10:15, Steward <help@steward.example> wrote:
        > Which network?

        TRC20.

        > Which amount?

        100 USDT.\
        """;
    Split split = ReplyText.of(mail);
    assertThat(split.visible())
        .startsWith("> Which network?")
        .contains("TRC20.", "> Which amount?")
        .endsWith("100 USDT.");
    assertThat(split.quoted()).contains("wrote:");
  }

  @Test
  void keepsAReplyBelowTheQuote() {
    String mail =
        "On Mon, 3 Mar 2025 at 10:15, Steward <help@steward.example> wrote:\n> Which network?\n\nTRC20.";
    assertThat(ReplyText.of(mail).visible()).isEqualTo("TRC20.");
  }

  @Test
  void keepsAReplyBelowTheQuoteAfterASalutation() {
    String mail =
        "您好，\n\n在 2025-03-03 10:15:22，\"Steward\" <help@steward.example> 写道：\n> 哪个网络？\n\nTRC20。";
    assertThat(ReplyText.of(mail).visible()).contains("您好").contains("TRC20。");
  }

  @Test
  void foldsFromStewardsOwnMarkerOn() {
    String mail =
        "Thanks!\n\nLi skrev följande i går:\n> "
            + ReplyMarker.line("请在此行上方回复")
            + "\n> Your withdrawal is on its way.\nmore without quote sign";
    Split split = ReplyText.of(mail);
    assertThat(split.visible()).isEqualTo("Thanks!\n\nLi skrev följande i går:");
    assertThat(split.quoted()).contains("on its way").contains("more without");
  }

  @Test
  void foldsASignatureBelowItsDelimiter() {
    Split split = ReplyText.of("Done.\n-- \nLi Wei\nTrader");
    assertThat(split.visible()).isEqualTo("Done.");
    assertThat(split.quoted()).isEqualTo("-- \nLi Wei\nTrader");
  }

  @ParameterizedTest
  @ValueSource(strings = {"> only a quote", "-- \nLi", "Sent from my iPhone"})
  void showsEverythingWhereNothingWouldRemain(String mail) {
    assertThat(ReplyText.of(mail)).isEqualTo(Split.whole(mail));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "He wrote:\nplease help\nand then more",
        "At 12:30 he said he would call",
        "Yesterday your agent wrote: wait.\nI waited.",
        "Balance 3.5 and support wrote:\nno"
      })
  void doesNotTakeProseForAnAttribution(String mail) {
    assertThat(ReplyText.of(mail)).isEqualTo(Split.whole(mail));
  }

  @Test
  void losesNoLine() {
    String mail = "a\r\n\r\nOn Mon, 3 Mar 2025, x@y.example wrote:\r\n> b\r\n>> c\r\n-- \r\nsig";
    Split split = ReplyText.of(mail);
    assertThat(split.visible() + split.quoted()).contains("a", "> b", ">> c", "sig");
  }

  @Test
  @Timeout(30)
  void staysLinearOnHostileInput() {
    String[] hostile = {
      "x\n" + ">".repeat(1_000_000),
      (">".repeat(60) + " On Mon, Feb 1, 2016 at 6:32 PM, x <a@b.c> wrote: bla\n").repeat(15_000),
      "On ".repeat(350_000),
      "On Mon 2016 a@b <\n".repeat(55_000),
      "From: a\n".repeat(120_000),
      "x\n--\n".repeat(200_000),
      "```\n".repeat(250_001),
      ("a ".repeat(190) + "\n").repeat(2_600),
    };
    for (String mail : hostile) {
      long start = System.nanoTime();
      assertThatCode(() -> ReplyText.of(mail)).doesNotThrowAnyException();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
    }
  }
}
