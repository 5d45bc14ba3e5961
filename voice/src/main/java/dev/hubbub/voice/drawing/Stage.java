package dev.hubbub.voice.drawing;

import dev.hubbub.voice.media.GifEntry;
import dev.hubbub.voice.media.Picture;
import java.util.ArrayList;
import java.util.List;

/// Where an animation is drawn: one moment of it at a time.
///
/// @param t 0 to 1, how far the loop has come; 1 looks like 0
record Stage(Ink ink, Look look, double t) {

    static final int WIDTH = Picture.Gif.WIDTH;
    static final int HEIGHT = Picture.Gif.HEIGHT;
    static final int FRAMES = 20;

    /// Of loops in which nearly everything moves, so that their files stay small.
    static final int FEWER_FRAMES = 16;
    static final int DELAY_MS = 80;

    private static final double TELLING = .55;
    private static final double TURN = 2 * Math.PI;

    /// The whole animation of an entry as a file.
    static byte[] gif(GifEntry entry, String language) {
        Look look = Look.of(entry, language);
        List<int[]> frames = new ArrayList<>();
        int count = frames(entry);
        for (int frame = 0; frame < count; frame++) {
            Ink ink = new Ink(WIDTH, HEIGHT, look.paper());
            new Stage(ink, look, (double) frame / count).draw();
            frames.add(ink.pixels());
        }
        return GifFile.of(WIDTH, HEIGHT, frames, DELAY_MS * FRAMES / count);
    }

    /// One moment of it, at which most loops show what they are about.
    static Sheet still(GifEntry entry, String language) {
        Look look = Look.of(entry, language);
        Ink ink = new Ink(WIDTH, HEIGHT, look.paper());
        new Stage(ink, look, TELLING).draw();
        return Sheet.of(ink);
    }

    private static int frames(GifEntry entry) {
        return switch (entry.loop()) {
            case BOUNCE, CONFETTI, EMOJI_RAIN, EMOJI_PULSE, JUMP -> FEWER_FRAMES;
            default -> FRAMES;
        };
    }

    private void draw() {
        switch (look.entry().loop()) {
            case BOUNCE, SHAKE, STAMP, TYPING, FLAG -> new WordLoops(this).draw();
            case CONFETTI, FIREWORKS, HEARTS, EMOJI_RAIN, EMOJI_PULSE -> new PartyLoops(this).draw();
            case SCOREBOARD, TROPHY, CHART, CLOCK, ROCKET, CANDLE, SIREN -> new ThingLoops(this).draw();
            case JUMP, DANCE, SHRUG, MIC_DROP, TABLE_FLIP, RAIN_CLOUD -> new BodyLoops(this).draw();
            case CLAP, FACEPALM, EYE_ROLL, POPCORN, MIND_BLOWN, CRYING, LAUGHING, NOD, FINE ->
                new FaceLoops(this).draw();
        }
    }

    /// A sine over the loop: `times` whole waves, begun `from` of one later.
    double wave(double times, double from) {
        return StrictMath.sin(TURN * (times * t + from));
    }

    double wave(double times) {
        return wave(times, 0);
    }

    /// 0 before a moment, 1 after another, and smooth between.
    double ease(double from, double to) {
        double share = Math.clamp((t - from) / (to - from), 0, 1);
        return share * share * (3 - 2 * share);
    }

    /// The part of the loop that something falling or rising has done, from its own start.
    double cycle(double start) {
        double share = t + start;
        return share - Math.floor(share);
    }

    /// Height over the ground of something that bounces: 1 at the top, 0 on the ground.
    double bounce(double times) {
        double phase = times * t - Math.floor(times * t);
        return 4 * phase * (1 - phase);
    }

    Figure figure() {
        return new Figure(ink, look);
    }

    /// The word of the entry in a band at the lower edge, to be read at any size; nothing when it has none.
    void caption() {
        if (!look.word().isEmpty()) {
            double size = sized(look.word(), WIDTH - 24, 34);
            int colour = look.dark() ? 0xFFFFFF : look.ink();
            ink.outlined(Ink.BOLD, look.word(), WIDTH / 2.0, HEIGHT - 14, size, colour, look.paper());
        }
    }

    /// The largest size up to `most` at which a line is no wider than `width`.
    static double sized(String text, double width, double most) {
        double wide = Ink.BOLD.width(Ink.BOLD.shown(text), 100);
        return Math.min(most, 100 * width / Math.max(1, wide));
    }

    /// Ground for somebody to stand on.
    void ground() {
        ink.box(0, HEIGHT - 46, WIDTH, 46, Look.mix(look.paper(), look.dark() ? 0xFFFFFF : 0x000000, .1));
    }
}
