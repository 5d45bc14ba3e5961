package dev.hubbub.app.scenario;

import dev.hubbub.app.BadInput;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Text in JSON or YAML, read into [Written] values.
final class Document {

    private final String file;
    private final int firstLine;
    private final JsonParser parser;
    private final String syntax;

    private Document(String file, int firstLine, JsonParser parser, String syntax) {
        this.file = file;
        this.firstLine = firstLine;
        this.parser = parser;
        this.syntax = syntax;
    }

    static Written json(String file, int firstLine, String text) {
        return read(file, firstLine, new JsonFactory(), text, "JSON");
    }

    static Written yaml(String file, String text) {
        return read(file, 1, new YAMLFactory(), text, "YAML");
    }

    private static Written read(String file, int firstLine, TokenStreamFactory factory, String text, String syntax) {
        try (JsonParser parser = factory.createParser(ObjectReadContext.empty(), text)) {
            return new Document(file, firstLine, parser, syntax).whole();
        } catch (JacksonException e) {
            throw broken(file, firstLine, e, syntax);
        }
    }

    private static BadInput broken(String file, int firstLine, JacksonException e, String syntax) {
        TokenStreamLocation at = e.getLocation();
        int line = at == null || at.getLineNr() < 1 ? firstLine : firstLine + at.getLineNr() - 1;
        boolean cut = e instanceof UnexpectedEndOfInputException;
        String why = e.getOriginalMessage().lines().findFirst().orElse("it is broken");
        return BadInput.at(
                file,
                line,
                cut ? "must be whole " + syntax + ", but ended early" : "must be " + syntax + ", but was not: " + why,
                cut ? "the file was cut short, or a bracket or quote is missing" : "");
    }

    private Written whole() {
        JsonToken first = parser.nextToken();
        if (first == null) {
            throw BadInput.at(file, firstLine, "must be a set of fields in " + syntax + ", but was empty");
        }
        Written written = value(first);
        if (parser.nextToken() != null) {
            throw BadInput.at(file, line(), "must be one " + syntax + " value, but had another after it");
        }
        return written;
    }

    private Written value(@Nullable JsonToken token) {
        int line = line();
        return switch (token) {
            case START_OBJECT -> fields(line);
            case START_ARRAY -> items(line);
            case VALUE_STRING -> new Written.Text(line, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> number(line, token);
            case null -> throw BadInput.at(file, line, "must be whole " + syntax + ", but ended early");
            default -> new Written.Other(line, parser.getString());
        };
    }

    private Written number(int line, JsonToken token) {
        return new Written.Numeral(
                line, parser.getString(), parser.getDoubleValue(), token == JsonToken.VALUE_NUMBER_INT);
    }

    private Written items(int line) {
        List<Written> items = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            items.add(value(next));
        }
        return new Written.Items(line, items);
    }

    private Written fields(int line) {
        Map<String, Written.Field> fields = new LinkedHashMap<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
            if (next == null) {
                throw BadInput.at(file, line(), "must be whole " + syntax + ", but ended early");
            }
            String name = parser.currentName();
            int nameLine = line();
            Written.Field before = fields.putIfAbsent(name, new Written.Field(nameLine, value(parser.nextToken())));
            if (before != null) {
                throw BadInput.at(file, nameLine, name + " must be given once, but was also on line " + before.line());
            }
        }
        return new Written.Fields(line, fields);
    }

    private int line() {
        return firstLine + Math.max(1, parser.currentTokenLocation().getLineNr()) - 1;
    }
}
