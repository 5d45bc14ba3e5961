package dev.hubbub.llm;

/// A guess at how many tokens a text has, without anybody's tokenizer: for what a provider did not tell.
///
/// Four Latin letters make a token in today's vocabularies, other alphabets about one and a half, and an
/// ideograph or emoji is taken for one or more. Good to about a quarter for prose.
public final class TokenEstimate {
    private TokenEstimate() {}

    public static long tokens(CharSequence text) {
        long quarters = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quarters += c < 0x250 ? 1 : c < 0x2E80 ? 2 : 4;
        }
        return (quarters + 3) / 4;
    }

    /// The whole prompt of `request`, with a few tokens for the frame of each message.
    public static long prompt(Request request) {
        long tokens = 3;
        for (Part part : request.system()) {
            tokens += tokens(part.text()) + 4;
        }
        for (Message message : request.messages()) {
            tokens += tokens(message.text()) + 4;
        }
        Schema schema = request.schema();
        return schema == null ? tokens : tokens + tokens(schema.json());
    }
}
