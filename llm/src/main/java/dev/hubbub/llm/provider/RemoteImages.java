package dev.hubbub.llm.provider;

import dev.hubbub.llm.ModelFailure.BadRequest;
import dev.hubbub.llm.ModelFailure.ContentRefused;
import dev.hubbub.llm.ModelRef;
import dev.hubbub.llm.Tier;
import dev.hubbub.llm.Time;
import dev.hubbub.llm.TokenEstimate;
import dev.hubbub.llm.Usage;
import dev.hubbub.llm.image.ImageCompletion;
import dev.hubbub.llm.image.ImageModel;
import dev.hubbub.llm.image.ImageRequest;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/// Pictures by OpenAI, by Gemini, and by any server with Stable Diffusion's `txt2img` (the compatible
/// provider, whose endpoint is that server's root).
public final class RemoteImages implements ImageModel, AutoCloseable {
    private static final int STEPS_LOW = 12;
    private static final int STEPS_MEDIUM = 24;
    private static final int STEPS_HIGH = 40;

    private final Exchange exchange;

    public RemoteImages(Accounts accounts, Duration limit, Time time) {
        exchange = new Exchange(accounts, limit, time);
    }

    @Override
    public ImageCompletion paint(ImageRequest request) {
        return switch (request.model().provider()) {
            case OPENAI -> openAi(request);
            case GEMINI -> gemini(request);
            case COMPATIBLE -> stableDiffusion(request);
            case ANTHROPIC ->
                throw new BadRequest("a picture must come from openai, gemini or a compatible server, but was asked of"
                        + " anthropic\nIt makes none.");
        };
    }

    /// The service knows three shapes; the nearest is taken.
    private ImageCompletion openAi(ImageRequest request) {
        ModelRef model = request.model();
        double shape = (double) request.widthPixels() / request.heightPixels();
        JsonNode reply = exchange.post(model, "/images/generations", out -> {
            out.writeStartObject();
            out.writeStringProperty("model", model.model());
            out.writeStringProperty("prompt", request.prompt());
            out.writeNumberProperty("n", 1);
            out.writeStringProperty("size", shape > 1.2 ? "1536x1024" : shape < 0.83 ? "1024x1536" : "1024x1024");
            out.writeStringProperty("quality", request.quality().name().toLowerCase(Locale.ROOT));
            out.writeEndObject();
        });
        JsonNode used = reply.path("usage");
        long input = Json.number(used, "input_tokens");
        long output = Json.number(used, "output_tokens");
        if (!used.isObject() || output == 0) {
            throw Exchange.broken(model, "made a picture without telling what it took");
        }
        return picture(
                request,
                Json.text(reply.path("data").path(0), "b64_json"),
                new Usage(input, 0, 0, 0, 0, 0, output, input, output, Tier.STANDARD, false));
    }

    private ImageCompletion gemini(ImageRequest request) {
        ModelRef model = request.model();
        JsonNode reply = exchange.post(model, "/models/" + model.model() + ":generateContent", out -> {
            out.writeStartObject();
            out.writeArrayPropertyStart("contents");
            out.writeStartObject();
            out.writeStringProperty("role", "user");
            out.writeArrayPropertyStart("parts");
            out.writeStartObject();
            out.writeStringProperty("text", request.prompt());
            out.writeEndObject();
            out.writeEndArray();
            out.writeEndObject();
            out.writeEndArray();
            out.writeObjectPropertyStart("generationConfig");
            out.writeArrayPropertyStart("responseModalities");
            out.writeString("IMAGE");
            out.writeEndArray();
            out.writeEndObject();
            out.writeEndObject();
        });
        if (!reply.path("usageMetadata").isObject()) {
            throw Exchange.broken(model, "made a picture without telling what it took");
        }
        Usage usage = Gemini.usage(reply.path("usageMetadata"));
        JsonNode candidate = reply.path("candidates").path(0);
        String data = "";
        for (JsonNode part : candidate.path("content").path("parts")) {
            data = data.isEmpty() ? Json.text(part, "inlineData", "data") : data;
        }
        String why = Json.text(candidate, "finishReason") + Json.text(reply, "promptFeedback", "blockReason");
        if (data.isEmpty() && !why.equals("STOP")) {
            throw new ContentRefused(model.id() + " declined to paint (" + why + ")", usage);
        }
        return picture(request, data, usage);
    }

    private ImageCompletion stableDiffusion(ImageRequest request) {
        JsonNode reply = exchange.post(request.model(), "/sdapi/v1/txt2img", out -> {
            out.writeStartObject();
            out.writeStringProperty("prompt", request.prompt());
            out.writeNumberProperty("width", request.widthPixels() / 8 * 8);
            out.writeNumberProperty("height", request.heightPixels() / 8 * 8);
            out.writeNumberProperty(
                    "steps",
                    switch (request.quality()) {
                        case LOW -> STEPS_LOW;
                        case MEDIUM -> STEPS_MEDIUM;
                        case HIGH -> STEPS_HIGH;
                    });
            out.writeNumberProperty("seed", request.seed() == null ? -1 : request.seed() & 0xFFFF_FFFFL);
            out.writeEndObject();
        });
        String data = reply.path("images").path(0).asString("");
        return picture(request, data.substring(data.indexOf(',') + 1), Usage.NONE);
    }

    /// @throws dev.hubbub.llm.ModelFailure.BrokenAnswer if there is no picture, although it was paid for
    private static ImageCompletion picture(ImageRequest request, String base64, Usage usage) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException e) {
            bytes = new byte[0];
        }
        String type = type(bytes);
        if (type.isEmpty()) {
            throw Exchange.broken(
                    request.model(),
                    "answered without a picture",
                    usage.nothing() ? Usage.estimate(TokenEstimate.tokens(request.prompt()), 0) : usage);
        }
        return new ImageCompletion(bytes, type, usage, request.model().model());
    }

    private static String type(byte[] bytes) {
        if (bytes.length < 12) {
            return "";
        }
        if ((bytes[0] & 0xFF) == 0x89 && bytes[1] == 'P' && bytes[2] == 'N' && bytes[3] == 'G') {
            return "image/png";
        }
        if ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xD8) {
            return "image/jpeg";
        }
        return bytes[0] == 'R' && bytes[1] == 'I' && bytes[8] == 'W' && bytes[9] == 'E' ? "image/webp" : "";
    }

    @Override
    public void close() {
        exchange.close();
    }
}
