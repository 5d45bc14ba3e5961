package dev.hubbub.voice.drawing;

/// Animations of many small things: paper, sparks, hearts, emoji.
record PartyLoops(Stage stage) {

    private static final int[] PAPERS = {0xEF476F, 0xFFD166, 0x06D6A0, 0x118AB2, 0x8338EC, 0xFF7F11};

    void draw() {
        switch (stage.look().entry().loop()) {
            case CONFETTI -> confetti();
            case FIREWORKS -> fireworks();
            case HEARTS -> hearts();
            case EMOJI_RAIN -> rain();
            case EMOJI_PULSE -> pulse();
            default -> throw new IllegalArgumentException("loop must be one of parties");
        }
    }

    private void confetti() {
        Ink ink = stage.ink();
        Look look = stage.look();
        for (int i = 0; i < 44; i++) {
            double fall = stage.cycle(look.chance(0, i));
            double x = 330 * look.chance(1, i) - 5 + 9 * stage.wave(2, look.chance(2, i));
            double across = stage.wave(2, look.chance(3, i));
            int colour = PAPERS[i % PAPERS.length];
            double y = -14 + 248 * fall;
            ink.at(
                    x,
                    y,
                    look.chance(4, i) * 6,
                    1,
                    () -> ink.box(-5 * Math.abs(across) - 1, -6, 10 * Math.abs(across) + 2, 12, 1.5, colour));
        }
        String word = look.word();
        String emoji = look.emoji("");
        if (!emoji.isEmpty()) {
            ink.emoji(emoji, 160, word.isEmpty() ? 112 : 82, 100 + 12 * stage.wave(2));
        }
        if (!word.isEmpty()) {
            double size = Stage.sized(word, 280, emoji.isEmpty() ? 68 : 42);
            ink.at(
                    160,
                    emoji.isEmpty() ? 112 : 176,
                    .06 * stage.wave(1),
                    1 + .06 * stage.wave(2),
                    () -> ink.outlined(
                            Ink.BOLD, word, 0, size * .36, size, look.dark() ? 0xFFFFFF : look.ink(), look.paper()));
        }
    }

    private void fireworks() {
        Ink ink = stage.ink();
        Look look = stage.look();
        int night = look.dark() ? look.paper() : 0x14213D;
        ink.box(0, 0, Stage.WIDTH, Stage.HEIGHT, night);
        for (int i = 0; i < 22; i++) {
            ink.circle(320 * look.chance(6, i), 150 * look.chance(7, i), 1.1, Look.mix(night, 0xFFFFFF, .6));
        }
        double[][] bursts = {{88, 72, 0}, {226, 58, .36}, {160, 104, .68}};
        for (int b = 0; b < bursts.length; b++) {
            double age = stage.cycle(-bursts[b][2] + 1);
            double x = bursts[b][0];
            double y = bursts[b][1];
            int colour = b == 0 ? 0xFFD166 : b == 1 ? 0xFF5D8F : 0x5BE7C4;
            if (age < .28) {
                double up = age / .28;
                double head = 220 + (y - 220) * (1 - (1 - up) * (1 - up));
                ink.line(x, head, x, Math.min(220, head + 24), 3, Look.mix(night, colour, .8));
            } else if (age < .9) {
                double open = (age - .28) / .62;
                double r = 74 * (1 - (1 - open) * (1 - open));
                ink.faded(1 - open * open, () -> {
                    for (int ray = 0; ray < 14; ray++) {
                        double angle = ray * Math.PI / 7;
                        double px = StrictMath.cos(angle);
                        double py = StrictMath.sin(angle);
                        double sink = 18 * open * open;
                        ink.line(x + .62 * r * px, y + .62 * r * py + sink, x + r * px, y + r * py + sink, 3.4, colour);
                        ink.circle(x + r * px, y + r * py + sink, 3, 0xFFFFFF);
                    }
                });
            }
        }
        ink.path(
                "M0 220 V196 H26 V182 H52 V198 H84 V176 H104 V200 H150 V186 H178 V202 H214 V178 H240 V194 H276 V184 H300 V200 H320 V220 Z",
                Look.mix(night, 0, .55));
        String word = look.word();
        if (!word.isEmpty()) {
            double size = Stage.sized(word, 280, 46);
            ink.outlined(Ink.BOLD, word, 160, 172, size, 0xFFFFFF, night);
        }
    }

    private void hearts() {
        Ink ink = stage.ink();
        Look look = stage.look();
        for (int i = 0; i < 12; i++) {
            double rise = stage.cycle(look.chance(0, i));
            double x = 20 + 280 * look.chance(1, i) + 10 * stage.wave(1, look.chance(2, i));
            double size = 18 + 20 * look.chance(3, i);
            double y = 236 - 256 * rise;
            ink.faded(1 - .8 * rise, () -> ink.emoji("❤", x, y, size));
        }
        double beat = Math.max(0, stage.wave(2));
        ink.emoji(look.emoji("❤"), 160, look.word().isEmpty() ? 110 : 92, 104 + 22 * beat);
        stage.caption();
    }

    private void rain() {
        Ink ink = stage.ink();
        Look look = stage.look();
        String emoji = look.emoji("😂");
        for (int i = 0; i < 15; i++) {
            double fall = stage.cycle(look.chance(0, i));
            double x = 14 + 292 * ((i + .5) / 15);
            double size = 30 + 22 * look.chance(1, i);
            ink.at(x, -34 + 290 * fall, .5 * stage.wave(1, look.chance(2, i)), 1, () -> ink.emoji(emoji, 0, 0, size));
        }
        stage.caption();
    }

    private void pulse() {
        Ink ink = stage.ink();
        Look look = stage.look();
        for (int i = 0; i < 3; i++) {
            double spread = stage.cycle(i / 3.0);
            double r = 50 + 110 * spread;
            ink.faded(.5 * (1 - spread), () -> ink.ring(160, look.word().isEmpty() ? 110 : 92, r, 8, look.main()));
        }
        double beat = Math.max(0, stage.wave(2)) - .4 * Math.max(0, -stage.wave(2));
        ink.at(
                160,
                look.word().isEmpty() ? 110 : 92,
                .08 * stage.wave(1),
                1,
                () -> ink.emoji(look.emoji("🔥"), 0, 0, 112 + 16 * beat));
        stage.caption();
    }
}
