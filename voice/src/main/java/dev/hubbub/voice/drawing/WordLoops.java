package dev.hubbub.voice.drawing;

import java.util.Locale;

/// Animations of a word.
record WordLoops(Stage stage) {

    void draw() {
        switch (stage.look().entry().loop()) {
            case BOUNCE -> bounce();
            case SHAKE -> shake();
            case STAMP -> stamp();
            case TYPING -> typing();
            case FLAG -> flag();
            default -> throw new IllegalArgumentException("loop must be one of words");
        }
    }

    private void bounce() {
        Ink ink = stage.ink();
        Look look = stage.look();
        for (int i = 0; i < 12; i++) {
            ink.slice(160, 110, 260, i * 30 + 8, 15, Look.mix(look.paper(), look.main(), .16));
        }
        String word = look.word();
        double size = Stage.sized(word, 270, 76);
        double width = Ink.BOLD.width(Ink.BOLD.shown(word), size);
        double pen = 160 - width / 2;
        int letters = word.codePointCount(0, word.length());
        int at = 0;
        for (int i = 0; i < letters; i++) {
            int end = word.offsetByCodePoints(at, 1);
            String letter = word.substring(at, end);
            double up = Math.max(0, stage.wave(1, -(double) i / letters / 1.6));
            double wide = Ink.BOLD.width(letter, size);
            double x = pen + wide / 2;
            if (!letter.isBlank()) {
                ink.outlined(
                        Ink.BOLD,
                        letter,
                        x,
                        112 + size * .36 - up * 34,
                        size,
                        i % 2 == 0 ? look.main() : look.accent(),
                        edge());
            }
            pen += wide;
            at = end;
        }
        String emoji = look.emoji("");
        if (!emoji.isEmpty()) {
            ink.emoji(emoji, 160, 190, 40 + 5 * stage.wave(2));
            ink.emoji(emoji, 80, 190, 30 + 4 * stage.wave(2, .3));
            ink.emoji(emoji, 240, 190, 30 + 4 * stage.wave(2, .6));
        }
    }

    private void shake() {
        Ink ink = stage.ink();
        Look look = stage.look();
        int k = (int) (stage.t() * Stage.FRAMES);
        double dx = 7 * (look.chance(0, k) - .5);
        double dy = 7 * (look.chance(1, k) - .5);
        for (int i = 0; i < 9; i++) {
            double y = 12 + i * 25 + 3 * look.chance(2, k * 9 + i);
            ink.line(-10, y, 30 + 22 * look.chance(3, k * 9 + i), y, 5, Look.mix(look.paper(), look.accent(), .5));
            ink.line(330, y, 290 - 22 * look.chance(4, k * 9 + i), y, 5, Look.mix(look.paper(), look.accent(), .5));
        }
        String emoji = look.emoji("");
        double y = emoji.isEmpty() ? 110 : 74;
        String word = look.word();
        double size = Stage.sized(word, 250, 72);
        ink.at(
                160 + dx,
                y + dy,
                .03 * (look.chance(5, k) - .5) * 4,
                1,
                () -> ink.outlined(Ink.BOLD, word, 0, size * .36, size, look.main(), edge()));
        if (!emoji.isEmpty()) {
            ink.emoji(emoji, 160 - dx, 158 - dy, 82);
        }
    }

    private void stamp() {
        Ink ink = stage.ink();
        Look look = stage.look();
        ink.box(40, 18, 240, 190, 4, Look.mix(look.paper(), 0xFFFFFF, .75));
        for (int i = 0; i < 6; i++) {
            ink.box(62, 44 + i * 26, 190 - 37 * (i % 3), 7, 3, Look.mix(look.paper(), 0x777777, .35));
        }
        double down = stage.ease(.12, .3);
        double lift = stage.ease(.86, .99);
        double scale = 2.6 - 1.6 * down;
        double jolt = stage.t() > .3 && stage.t() < .42 ? 2.5 * stage.wave(12) : 0;
        String word = look.word().toUpperCase(Locale.ROOT);
        double size = Stage.sized(word, 204, 46);
        double wide = Ink.BOLD.width(Ink.BOLD.shown(word), size);
        int red = Look.brightness(look.main()) > 190 ? 0xC92A2A : look.main();
        ink.faded(
                Math.min(down * 1.4, 1) * (1 - lift),
                () -> ink.at(160 + jolt, 112, -.2, scale, () -> {
                    ink.stroke(
                            new java.awt.geom.RoundRectangle2D.Double(
                                    -wide / 2 - 14, -size * .72, wide + 28, size * 1.44, 16, 16),
                            6,
                            red);
                    ink.centred(Ink.BOLD, word, 0, size * .36, size, red);
                }));
    }

    private void typing() {
        Ink ink = stage.ink();
        Look look = stage.look();
        int bubble = look.dark() ? 0xE9ECEF : 0xFFFFFF;
        ink.box(60, 52, 200, 92, 46, bubble);
        ink.path("M84 124 Q76 158 54 164 Q92 166 116 138 Z", bubble);
        for (int i = 0; i < 3; i++) {
            double up = Math.max(0, stage.wave(2, -.16 * i));
            ink.circle(
                    112 + 48 * i,
                    98 - 18 * up,
                    13,
                    Look.mix(0xADB5BD, Look.brightness(look.main()) > 200 ? look.accent() : look.main(), up));
        }
        stage.caption();
    }

    private void flag() {
        Ink ink = stage.ink();
        Look look = stage.look();
        ink.line(36, 20, 36, 214, 8, Look.mix(look.paper(), 0x5C3A21, .8));
        ink.circle(36, 16, 9, look.accent());
        int steps = 30;
        double wide = 246.0 / steps;
        for (int i = 0; i < steps; i++) {
            double y = swing(i / (double) steps);
            double shade = .12 * stage.wave(2, -1.3 * i / steps + .2);
            int colour = shade > 0 ? Look.mix(look.main(), 0xFFFFFF, shade) : Look.mix(look.main(), 0, -shade);
            ink.box(40 + i * wide, 34 + y, wide + 1, 112, colour);
            ink.box(40 + i * wide, 34 + y + 90, wide + 1, 22, Look.mix(look.accent(), colour, .2));
        }
        String word = look.word();
        double size = Stage.sized(word, 210, 56);
        double total = Ink.BOLD.width(Ink.BOLD.shown(word), size);
        double pen = 163 - total / 2;
        int letters = Look.brightness(look.main()) > 150 ? 0x212529 : 0xFFFFFF;
        for (int at = 0; at < word.length(); ) {
            int end = word.offsetByCodePoints(at, 1);
            String letter = word.substring(at, end);
            double advance = Ink.BOLD.width(letter, size);
            ink.text(Ink.BOLD, letter, pen, 81 + size * .36 + swing((pen + advance / 2 - 40) / 246), size, letters);
            pen += advance;
            at = end;
        }
    }

    private double swing(double along) {
        return (4 + 12 * along) * stage.wave(2, -1.3 * along);
    }

    private int edge() {
        return Look.brightness(stage.look().paper()) > 140 ? 0xFFFFFF : 0x101018;
    }
}
