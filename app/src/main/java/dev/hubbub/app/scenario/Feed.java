package dev.hubbub.app.scenario;

import dev.hubbub.app.BadInput;
import dev.hubbub.app.Problems;
import dev.hubbub.engine.reaction.EventDraft;
import java.io.ByteArrayInputStream;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/// A feed in RSS 0.9x, 1.0, 2.0 or Atom, each item of it an event.
///
/// Document types and entities of a feed's own are not read, so it can neither name files nor blow up.
final class Feed {

    private static final int MOST_ITEMS = 10_000;
    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("d MMM [uuuu][uu] H:mm[:ss] xx", Locale.ENGLISH);

    private final String file;
    private final XMLStreamReader xml;
    private final List<Item> items = new ArrayList<>();
    private String title = "";

    private Feed(String file, XMLStreamReader xml) {
        this.file = file;
        this.xml = xml;
    }

    /// What a feed holds.
    record Items(String title, List<EventDraft> events) {}

    /// One item as it stands there.
    private record Item(int line, Map<String, String> parts) {}

    static Items read(String file, byte[] bytes) {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            XMLStreamReader xml = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            try {
                Feed feed = new Feed(file, xml);
                feed.root();
                return new Items(feed.title, feed.events());
            } finally {
                xml.close();
            }
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            String why = e.getMessage() == null ? "" : e.getMessage().replaceFirst("(?s).*Message: ", "");
            throw BadInput.at(
                    file,
                    line,
                    "must be well-formed XML, but was not: "
                            + why.lines().findFirst().orElse(""));
        }
    }

    private void root() throws XMLStreamException {
        while (xml.next() != XMLStreamConstants.START_ELEMENT) {}
        String root = xml.getLocalName();
        if (!List.of("rss", "RDF", "feed").contains(root)) {
            throw BadInput.at(
                    file,
                    xml.getLocation().getLineNumber(),
                    "must be a feed in RSS or Atom, but its first element was <" + root + ">");
        }
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "item", "entry" -> item();
                case "title" -> title = title.isEmpty() ? PlainText.of(text()) : title;
                case "channel" -> {}
                default -> text();
            }
        }
    }

    private void item() throws XMLStreamException {
        Item item = new Item(xml.getLocation().getLineNumber(), new LinkedHashMap<>());
        if (items.size() == MOST_ITEMS) {
            throw BadInput.at(file, item.line, "must have at most " + MOST_ITEMS + " items, but had more");
        }
        items.add(item);
        while (xml.next() != XMLStreamConstants.END_ELEMENT) {
            if (xml.getEventType() == XMLStreamConstants.START_ELEMENT) {
                String prefix = xml.getPrefix();
                String name = (prefix == null || prefix.isEmpty() ? "" : prefix + ":") + xml.getLocalName();
                item.parts.putIfAbsent(name, text());
            }
        }
    }

    /// All text inside the current element, that of its children too.
    private String text() throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        int depth = 1;
        while (depth > 0) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> depth++;
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text.append(xml.getText());
                default -> {}
            }
        }
        return text.toString();
    }

    private List<EventDraft> events() {
        Problems problems = new Problems(file);
        List<EventDraft> events = new ArrayList<>();
        Map<String, Integer> ids = new LinkedHashMap<>();
        for (Item item : items) {
            String headline = PlainText.of(part(item, "title"));
            String story = PlainText.of(part(item, "description", "summary", "content:encoded", "content"));
            if (headline.isBlank() && story.isBlank()) {
                problems.add(item.line, "title of an item must not be blank when it has no text, but was missing");
                continue;
            }
            String date = part(item, "pubDate", "published", "updated", "dc:date", "date")
                    .strip();
            Long atMs = date.isEmpty() ? Long.valueOf(Moment.SOME_NOON_MS) : dateMs(date);
            if (atMs == null) {
                problems.add(
                        item.line,
                        "date of an item must be as in RFC 822 or RFC 3339, but was '" + date + "'",
                        "for example: Sun, 18 Dec 2022 18:00:00 GMT");
                continue;
            }
            String slug = EventForm.slug(headline.isBlank() ? story : headline);
            int seen = ids.merge(slug, 1, Integer::sum);
            String id = seen == 1 ? slug : slug + "-" + seen;
            events.add(EventDraft.of(id, headline, story.equals(headline) ? "" : story, atMs));
        }
        problems.raise();
        if (events.isEmpty()) {
            throw BadInput.at(file, 0, "must have at least one item, but had none");
        }
        return events;
    }

    private static String part(Item item, String... names) {
        for (String name : names) {
            String text = item.parts.getOrDefault(name, "");
            if (!text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    /// RFC 3339, or RFC 822 with the liberties that feeds take.
    static @Nullable Long dateMs(String text) {
        Long instant = Moment.instantMs(text);
        if (instant != null) {
            return instant;
        }
        String plain = text.replaceFirst("^\\p{Alpha}+\\.?,?\\s+", "")
                .replaceAll("\\s+", " ")
                .replaceFirst(" (?:GMT|UTC|UT|Z)$", " +0000")
                .replaceFirst(" EST$", " -0500")
                .replaceFirst(" EDT$", " -0400")
                .replaceFirst(" CST$", " -0600")
                .replaceFirst(" CDT$", " -0500")
                .replaceFirst(" MST$", " -0700")
                .replaceFirst(" MDT$", " -0600")
                .replaceFirst(" PST$", " -0800")
                .replaceFirst(" PDT$", " -0700")
                .replaceFirst(" ([+-]\\d\\d):(\\d\\d)$", " $1$2");
        try {
            return ZonedDateTime.parse(plain, RFC_822).toInstant().toEpochMilli();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
