package dev.hubbub.voice.model;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/// Reads what a model answered: the text of each number, empty where it left one out.
final class Answer {

    private static final JsonFactory JSON = new JsonFactory();

    private Answer() {}

    /// The texts for the numbers 1 to `count`, in that order. A number given twice counts the first time
    /// only; what cannot be read is left out.
    static String[] texts(String json, int count) {
        String[] texts = new String[count];
        java.util.Arrays.fill(texts, "");
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), json)) {
            int number = 0;
            String text = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME && parser.currentName().equals("n")) {
                    number = parser.nextToken() == JsonToken.VALUE_NUMBER_INT ? parser.getIntValue() : 0;
                } else if (token == JsonToken.PROPERTY_NAME
                        && parser.currentName().equals("text")) {
                    text = parser.nextToken() == JsonToken.VALUE_STRING ? parser.getString() : "";
                } else if (token == JsonToken.END_OBJECT) {
                    if (number >= 1 && number <= count && texts[number - 1].isEmpty()) {
                        texts[number - 1] = text.strip();
                    }
                    number = 0;
                    text = "";
                }
            }
        } catch (JacksonException broken) {
            return texts;
        }
        return texts;
    }
}
