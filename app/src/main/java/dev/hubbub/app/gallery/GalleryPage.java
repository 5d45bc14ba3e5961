package dev.hubbub.app.gallery;

import dev.hubbub.engine.population.Topic;
import dev.hubbub.engine.reaction.Event;
import dev.hubbub.voice.drawing.Developed;
import dev.hubbub.voice.drawing.Studio;
import dev.hubbub.voice.media.Album;
import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.GifEntry;
import dev.hubbub.voice.media.Picture;
import dev.hubbub.voice.media.Retouch;
import java.io.PrintWriter;
import java.util.Base64;
import java.util.List;
import java.util.Locale;

/// A self-contained HTML page of all GIFs, and of the images of several events, each with its alt text.
public final class GalleryPage {

    private static final String STYLE = """
            :root { color-scheme: light dark; font: 16px/1.45 system-ui, sans-serif; }
            body { margin: 0 auto; max-width: 1240px; padding: 24px; }
            h1 { margin: 0 0 4px; } h2 { margin: 40px 0 8px; } h3 { margin: 24px 0 8px; }
            p { margin: 0 0 12px; max-width: 70ch; }
            .grid { display: grid; gap: 18px; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); }
            .wide { grid-template-columns: repeat(auto-fill, minmax(380px, 1fr)); }
            figure { margin: 0; border: 1px solid #8885; border-radius: 10px; overflow: hidden; }
            img { display: block; width: 100%; height: auto; background: #8882; }
            figcaption { padding: 8px 12px 10px; font-size: 14px; }
            code { font-size: 12px; opacity: .75; }
            [lang=es] { opacity: .8; }
            """;

    private final Album album;
    private final PrintWriter out;
    private long bytes;
    private int pictures;

    /// @param out receives the page; left open
    public GalleryPage(Album album, PrintWriter out) {
        this.album = album;
        this.out = out;
    }

    /// Number of pictures drawn.
    public int pictures() {
        return pictures;
    }

    /// Their bytes.
    public long bytes() {
        return bytes;
    }

    /// Writes the page.
    ///
    /// @param events those whose images are shown
    public void write(List<Event> events) {
        out.println("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">");
        out.println("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">");
        out.println("<title>Hubbub: GIFs and images</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>");
        out.println("<h1>GIFs and images</h1>");
        out.println("<p>All drawn by the program. Below each picture: its alt text in English and in Spanish.</p>");
        gifs();
        out.println("<h2>Images</h2>");
        for (Event event : events) {
            cards(event);
        }
        everyday();
        retouched(events.getFirst());
        out.println("</body>\n</html>");
    }

    private void gifs() {
        String category = "";
        List<GifEntry> entries = album.catalogue().entries().stream()
                .sorted(java.util.Comparator.comparing(GifEntry::category).thenComparing(GifEntry::id))
                .toList();
        out.println("<h2>" + entries.size() + " GIFs</h2>");
        for (GifEntry entry : entries) {
            if (!entry.category().equals(category)) {
                out.println((category.isEmpty() ? "" : "</div>\n") + "<h3>" + escaped(entry.category())
                        + "</h3>\n<div class=\"grid\">");
                category = entry.category();
            }
            gif(entry, "en");
            if (!entry.word("en").equals(entry.word("es"))) {
                gif(entry, "es");
            }
        }
        out.println("</div>");
    }

    private void gif(GifEntry entry, String language) {
        Developed file = Studio.draw(new Picture.Gif(entry, language));
        figure(file, entry.alt(language));
        if (language.equals("en")) {
            out.println(escaped(entry.alt("en")) + "<br><span lang=\"es\">" + escaped(entry.alt("es")) + "</span><br>");
        } else {
            out.println("<span lang=\"es\">" + escaped(entry.alt("es")) + "</span><br>");
        }
        end(entry.id() + " · " + entry.loop().name().toLowerCase(Locale.ROOT), file);
    }

    private void cards(Event event) {
        out.println("<h3>" + escaped(event.title()) + "</h3>\n<div class=\"grid wide\">");
        for (String language : List.of("en", "es")) {
            for (Card card : album.cards(event, language)) {
                card(card);
            }
        }
        out.println("</div>");
    }

    private void everyday() {
        out.println("<h3>Everyday moments</h3>\n<div class=\"grid wide\">");
        int look = 0;
        for (Topic topic : Topic.values()) {
            String language = look % 2 == 0 ? "en" : "es";
            card(album.snapshot(topic, language.equals("es") ? "Bogotá" : "Leeds", language, look++ % 3));
        }
        for (int step = -2; step <= 2; step++) {
            card(album.mood(step / 2.0, step % 2 == 0 ? "en" : "es", step + 2));
        }
        out.println("</div>");
    }

    private void retouched(Event event) {
        out.println("<h3>What people do to a picture before they pass it on</h3>\n<div class=\"grid wide\">");
        List<Card> cards = album.cards(event, "en");
        List<Retouch> retouches = List.of(
                new Retouch(1.06, .2, .8, -1, "", ""),
                new Retouch(1, .5, .5, 0xFF8C42, "", ""),
                new Retouch(1, .2, .5, -1, "😂", ""),
                new Retouch(1, .5, .5, -1, "", "Read that again"),
                new Retouch(1.05, .9, .3, -1, "💯", ""));
        for (int i = 0; i < retouches.size(); i++) {
            Picture.Image image = new Picture.Image(cards.get(i % cards.size()), retouches.get(i));
            Developed file = Studio.draw(image);
            figure(file, image.alt());
            out.println(escaped(image.alt()) + "<br>");
            end(
                    List.of("crop", "tint", "sticker", "caption", "crop and sticker")
                            .get(i),
                    file);
        }
        out.println("</div>");
    }

    private void card(Card card) {
        Developed file = Studio.draw(card);
        figure(file, card.alt());
        out.println("<span lang=\"" + card.language() + "\">" + escaped(card.alt()) + "</span><br>");
        end(card.template().label() + " · " + card.language(), file);
    }

    private void figure(Developed file, String alt) {
        pictures++;
        bytes += file.bytes().length;
        out.println(
                "<figure><img loading=\"lazy\" width=\"" + file.width() + "\" height=\"" + file.height() + "\" alt=\""
                        + escaped(alt) + "\" src=\"data:" + file.type() + ";base64,"
                        + Base64.getEncoder().encodeToString(file.bytes()) + "\"><figcaption>");
    }

    private void end(String name, Developed file) {
        out.println("<code>" + escaped(name) + " · " + Math.ceilDiv(file.bytes().length, 1000)
                + " kB</code></figcaption></figure>");
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
