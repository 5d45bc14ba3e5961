package dev.hubbub.voice.model;

/// Writes JSON for a prompt so that no text in it can end the block it stands in.
final class Json {

    private final StringBuilder out = new StringBuilder();
    private boolean first = true;

    Json open(char bracket) {
        comma();
        out.append(bracket);
        first = true;
        return this;
    }

    Json close(char bracket) {
        out.append(bracket);
        first = false;
        return this;
    }

    Json key(String name) {
        comma();
        string(name);
        out.append(':');
        first = true;
        return this;
    }

    Json text(String name, String value) {
        key(name);
        return text(value);
    }

    Json text(String value) {
        comma();
        string(value);
        return this;
    }

    Json number(String name, double value) {
        key(name);
        out.append(value == StrictMath.rint(value) ? Long.toString((long) value) : Double.toString(value));
        first = false;
        return this;
    }

    private void comma() {
        if (!first) {
            out.append(',');
        }
        first = false;
    }

    private void string(String value) {
        out.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                // An angle bracket would let a text pretend to end the data it stands in.
                case '<', '>' -> out.append(String.format("\\u%04x", (int) c));
                default -> {
                    if (c < ' ') {
                        out.append(' ');
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
