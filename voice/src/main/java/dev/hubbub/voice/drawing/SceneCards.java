package dev.hubbub.voice.drawing;

import dev.hubbub.voice.drawing.Ink.Align;
import dev.hubbub.voice.media.Card;
import dev.hubbub.voice.media.Labels;
import org.jspecify.annotations.Nullable;

/// The drawing of cards that are a small scene: places, weather, candles, memes, snapshots, moods.
///
/// @param photo to be seen in a place or a snapshot, or null to have it drawn
record SceneCards(Ink ink, Card card, @Nullable Sheet photo) {

    private static final int WIDTH = Cards.WIDTH;
    private static final int HEIGHT = Cards.HEIGHT;

    private static final int[][] SKIES = {{0x74C0FC, 0xE7F5FF}, {0xFF9A8B, 0xFFE3C2}, {0x1B2A52, 0x51609B}};

    void draw() {
        switch (card.template()) {
            case PLACE -> place();
            case WEATHER -> weather();
            case CANDLE -> candle();
            case MEME -> meme();
            case SNAPSHOT -> snapshot();
            case MOOD -> mood();
            default -> throw new IllegalArgumentException("template must be a scene, but was " + card.template());
        }
    }

    private String text(int at) {
        return at < card.texts().size() ? card.texts().get(at) : "";
    }

    private String label(String key) {
        return Labels.standard().of(key, card.language());
    }

    private void place() {
        if (photo == null) {
            view();
        } else {
            ink.picture(photo.scaled(WIDTH, 344).image(), 0, 0, WIDTH, 344);
        }
        ink.box(0, 344, WIDTH, 106, 0xFFFFFF);
        ink.path("M58 362 C30 362 30 400 58 424 C86 400 86 362 58 362 Z", 0xE03131);
        ink.circle(58, 383, 9, 0xFFFFFF);
        ink.boxed(Ink.BOLD, text(0), 100, 348, 670, 62, 46, 24, Align.LEFT, 0x1C1E26);
        ink.text(Ink.REGULAR, text(1), 100, 434, 23, 0x5C6370);
    }

    private void view() {
        int sky = card.look() % 3;
        ink.blend(0, 0, WIDTH, HEIGHT, SKIES[sky][0], SKIES[sky][1]);
        ink.circle(630, 120, 54, sky == 2 ? 0xF1F3F5 : 0xFFD43B);
        if (sky == 2) {
            ink.circle(652, 106, 46, Look.mix(SKIES[2][0], SKIES[2][1], .2));
        }
        ink.faded(.75, () -> {
            cloud(130, 96, 1);
            cloud(420, 70, .7);
        });
        int seed = text(0).hashCode();
        int far = Look.mix(SKIES[sky][0], 0x2F4858, .55);
        int near = Look.mix(SKIES[sky][0], 0x1B2A34, .85);
        skyline(seed, 250, far, 1.2, sky == 2);
        skyline(seed + 7, 300, near, .9, true);
    }

    private void skyline(int seed, double base, int colour, double scale, boolean lights) {
        double x = -10;
        int i = 0;
        while (x < WIDTH) {
            int bits = Math.abs((seed + i * 7919) * 31 ^ seed >>> 7);
            double wide = (46 + bits % 40) * scale;
            double high = (50 + bits / 41 % 110) * scale;
            double left = x;
            double top = base - high + 40;
            ink.box(left, top, wide + 1, HEIGHT - top, colour);
            switch (bits / 97 % 4) {
                case 0 ->
                    ink.path(
                            "M" + left + " " + top + " L" + (left + wide / 2) + " " + (top - 34) + " L" + (left + wide)
                                    + " " + top + " Z",
                            colour);
                case 1 -> ink.line(left + wide / 2, top, left + wide / 2, top - 38, 5, colour);
                case 2 -> ink.circle(left + wide / 2, top + 2, wide / 2.3, colour);
                default -> {}
            }
            if (lights) {
                for (int row = 0; row < 5; row++) {
                    for (int column = 0; column < 3; column++) {
                        if ((bits >> row * 3 + column & 1) == 1 && top + 18 + row * 24 < 334) {
                            ink.faded(.8, box(left + wide * (.2 + .25 * column), top + 16 + row * 24));
                        }
                    }
                }
            }
            x += wide;
            i++;
        }
    }

    private Runnable box(double x, double y) {
        return () -> ink.box(x, y, 9, 12, 0xFFE066);
    }

    private void cloud(double x, double y, double scale) {
        ink.at(x, y, 0, scale, () -> {
            ink.circle(-46, 10, 28, 0xFFFFFF);
            ink.circle(-10, -8, 38, 0xFFFFFF);
            ink.circle(34, 4, 32, 0xFFFFFF);
            ink.box(-72, 8, 138, 30, 15, 0xFFFFFF);
        });
    }

    private void weather() {
        boolean heat = card.emoji().equals("🌞");
        boolean snow = card.emoji().equals("✨");
        int top = heat ? 0xFF922B : snow ? 0x8FA9C4 : 0x33475B;
        int bottom = heat ? 0xFFE8CC : snow ? 0xE3EDF7 : 0x7B92A8;
        ink.blend(0, 0, WIDTH, HEIGHT, top, bottom);
        if (heat) {
            ink.emoji("🌞", 200, 170, 230);
        } else {
            for (int i = 0; i < 26; i++) {
                double x = 40 + i * 53 % 330;
                double y = 190 + i * 37 % 180;
                if (snow) {
                    flake(x, y, 9 + i % 3 * 3);
                } else {
                    ink.line(x, y, x - 9, y + 26, 4, 0xBFE0FF);
                }
            }
            cloud(200, 130, 1.8);
            if (card.emoji().equals("⚡")) {
                ink.emoji("⚡", 214, 260, 130);
            }
        }
        int dark = heat || snow ? 0x22303C : 0xFFFFFF;
        ink.text(Ink.BOLD, label("weather"), 410, 60, 26, dark);
        ink.boxed(Ink.BOLD, text(0), 410, 70, 366, 116, 50, 26, Align.LEFT, dark);
        ink.boxed(Ink.SEMIBOLD, text(2), 410, 192, 366, 90, 40, 24, Align.LEFT, dark);
        ink.box(0, 366, WIDTH, 84, 0x16202A);
        ink.boxed(Ink.SEMIBOLD, text(1), 30, 368, 740, 78, 30, 22, Align.LEFT, 0xFFFFFF);
    }

    private void flake(double x, double y, double r) {
        for (int arm = 0; arm < 3; arm++) {
            double angle = arm * Math.PI / 3;
            double dx = r * StrictMath.cos(angle);
            double dy = r * StrictMath.sin(angle);
            ink.line(x - dx, y - dy, x + dx, y + dy, 2.6, 0xFFFFFF);
        }
    }

    private void candle() {
        int night = new int[] {0x14161F, 0x1B1420, 0x101C1C}[card.look() % 3];
        ink.blend(0, 0, WIDTH, HEIGHT, night, Look.mix(night, 0x3A2A1A, .5));
        for (int ring = 5; ring > 0; ring--) {
            double r = 44.0 * ring;
            ink.faded(.07, () -> ink.circle(190, 170, r, 0xFFC857));
        }
        ink.box(152, 216, 76, 170, 9, 0xF6EBD3);
        ink.ellipse(190, 216, 38, 10, 0xE2D2AE);
        ink.line(190, 216, 190, 198, 5, 0x3A2A1A);
        ink.path("M190 206 Q226 176 190 104 Q154 176 190 206 Z", 0xFFB02E);
        ink.path("M190 204 Q206 184 190 144 Q174 184 190 204 Z", 0xFFF1B8);
        ink.ellipse(190, 388, 88, 12, 0x2A211A);
        ink.boxed(Ink.SEMIBOLD, text(0), 330, 96, 440, 220, 56, 28, Align.LEFT, 0xF8F1DF);
        ink.text(Ink.REGULAR, text(1), 330, 366, 26, 0xB9AE97);
    }

    private void meme() {
        int[][] grounds = {{0x2B6CB0, 0x2C5282}, {0xB83280, 0x97266D}, {0x2F855A, 0x276749}};
        int[] ground = grounds[card.look() % 3];
        ink.box(0, 0, WIDTH, HEIGHT, ground[0]);
        for (int i = 0; i < 12; i++) {
            ink.slice(400, 225, 480, i * 30, 15, ground[1]);
        }
        ink.emoji(card.emoji(), 400, 226, 190);
        line(text(0), 94);
        line(text(1), 424);
    }

    /// A line of white capitals with a black edge, on one line or shrunk until it is.
    private void line(String words, double base) {
        double wide = Ink.BOLD.width(Ink.BOLD.shown(words), 100);
        double size = Math.min(66, 100 * 750 / Math.max(1, wide));
        ink.outlined(Ink.BOLD, words, 400, base - (66 - size) / 2, size, 0xFFFFFF, 0x000000);
    }

    private void snapshot() {
        ink.box(0, 0, WIDTH, HEIGHT, new int[] {0xD8CFC4, 0xC9D6DF, 0xCDD5C4}[card.look() % 3]);
        ink.at(400, 222, new double[] {-.035, .03, .012}[card.look() % 3], 1, () -> {
            ink.faded(.18, () -> ink.box(-304, -196, 620, 412, 6, 0x000000));
            ink.box(-312, -206, 624, 416, 6, 0xFFFFFF);
            if (photo == null) {
                moment();
            } else {
                ink.picture(photo.scaled(580, 300).image(), -290, -186, 580, 300);
            }
            ink.boxed(Ink.SEMIBOLD, text(0), -280, 118, 560, 46, 38, 22, Align.CENTRE, 0x2B2B2B);
            ink.boxed(Ink.REGULAR, text(1), -280, 162, 560, 38, 26, 18, Align.CENTRE, 0x6B6B6B);
        });
    }

    private void moment() {
        String sky = text(2);
        boolean room = sky.equals("room");
        int[] colours = switch (sky) {
            case "day" -> SKIES[0];
            case "dusk" -> SKIES[1];
            case "night" -> SKIES[2];
            default -> new int[] {0xE8D8C3, 0xF3E9DC};
        };
        ink.blend(-290, -186, 580, 300, colours[0], colours[1]);
        if (room) {
            ink.box(-250, -160, 150, 130, 4, 0xFFFFFF);
            ink.blend(-242, -152, 134, 114, SKIES[card.look() % 3][0], SKIES[card.look() % 3][1]);
            ink.line(-175, -160, -175, -30, 6, 0xFFFFFF);
            ink.box(-290, 54, 580, 60, 0xA9744F);
            ink.box(-290, 54, 580, 8, 0x8B5A38);
            ink.circle(210, -60, 34, 0xF4A261);
            ink.line(210, -26, 210, 54, 7, 0x5C4033);
        } else {
            ink.circle(200, -110, 34, sky.equals("night") ? 0xF1F3F5 : 0xFFD43B);
            int hill = sky.equals("day") ? 0x69B578 : sky.equals("dusk") ? 0x8C5E58 : 0x26324F;
            ink.path(
                    "M-290 40 Q-150 -40 -10 40 T 0 40 V114 H-290 Z".replace(" T 0 40", ""),
                    Look.mix(hill, 0xFFFFFF, .18));
            ink.path("M-290 70 Q-60 10 130 66 Q220 40 290 56 V114 H-290 Z", hill);
        }
        ink.faded(.2, () -> ink.ellipse(0, 84, 92, 12, 0x000000));
        ink.emoji(card.emoji(), 0, -16, 190);
    }

    private void mood() {
        int[] papers = {0xFFF4E0, 0xE6F4F1, 0xEDE7F6};
        ink.box(0, 0, WIDTH, HEIGHT, papers[card.look() % 3]);
        ink.boxed(Ink.BOLD, label("mood"), 60, 22, 680, 60, 46, 28, Align.CENTRE, 0x2B2D42);
        int[] colours = {0xC92A2A, 0xE8590C, 0xFCC419, 0x94D82D, 0x2F9E44};
        for (int i = 0; i < 5; i++) {
            ink.slice(400, 390, 280, 180 - 36 * (i + 1), 36, colours[i]);
        }
        ink.circle(400, 390, 176, papers[card.look() % 3]);
        int step = Integer.parseInt(text(0));
        double angle = Math.PI - (step + .5) * Math.PI / 5;
        ink.emoji(card.emoji(), 400, 318, 116);
        ink.line(
                400 + 176 * StrictMath.cos(angle),
                390 - 176 * StrictMath.sin(angle),
                400 + 262 * StrictMath.cos(angle),
                390 - 262 * StrictMath.sin(angle),
                16,
                0x2B2D42);
        ink.circle(400 + 262 * StrictMath.cos(angle), 390 - 262 * StrictMath.sin(angle), 17, 0x2B2D42);
        ink.box(0, 392, WIDTH, 58, papers[card.look() % 3]);
        ink.centred(Ink.SEMIBOLD, label("low"), 190, 428, 26, 0x6B6B6B);
        ink.centred(Ink.SEMIBOLD, label("high"), 610, 428, 26, 0x6B6B6B);
    }
}
