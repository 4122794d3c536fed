package dev.steward.platform.html;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Tag;

/// Drops elements that never carry anything for the reader, with their content, so that the text of
/// a script is not shown as words. Raw-text elements for showing source become `pre`.
final class Unwanted {

  private static final String DROPPED =
      "script,style,title,meta,link,base,noscript,template,iframe,frame,frameset,noframes,object,"
          + "embed,noembed,applet,param,svg,math,audio,video,source,track,canvas,map,area,input,"
          + "select,textarea,button,datalist,output,progress,meter,dialog,portal,bgsound,xml,"
          + "isindex,keygen,command,slot";

  private static final String SOURCE_TEXT = "xmp,plaintext,listing";

  private Unwanted() {}

  static void dropFrom(Document tree) {
    for (Element source : tree.select(SOURCE_TEXT)) {
      String text = source.wholeText();
      source.replaceWith(new Element(Tag.valueOf("pre"), "").text(text));
    }
    tree.select(DROPPED).remove();
  }
}
