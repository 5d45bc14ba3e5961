package dev.hubbub.llm.provider;

import tools.jackson.databind.json.JsonMapper;

/// Text as a JSON string.
final class Quoted {
    private Quoted() {}

    static String json(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
