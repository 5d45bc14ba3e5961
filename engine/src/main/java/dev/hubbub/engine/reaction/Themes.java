package dev.hubbub.engine.reaction;

import dev.hubbub.engine.population.Topic;

/// Which type of event a topic speaks for, and which topic goes with a type.
final class Themes {

    private Themes() {}

    static EventType type(Topic topic) {
        return switch (topic) {
            case LOCAL_POLITICS, EDUCATION, FAMILY, RELIGION, TRAFFIC -> EventType.LOCAL_LIFE;
            case WORK -> EventType.BUSINESS;
            default ->
                switch (topic.theme()) {
                    case SPORT -> EventType.SPORTS;
                    case POLITICS, SOCIETY -> EventType.POLITICS;
                    case ENTERTAINMENT, CULTURE -> EventType.ENTERTAINMENT;
                    case TECHNOLOGY -> EventType.TECHNOLOGY;
                    case SCIENCE -> EventType.SCIENCE;
                    case HEALTH -> EventType.HEALTH;
                    case BUSINESS -> EventType.BUSINESS;
                    case SAFETY -> topic == Topic.CRIME ? EventType.CRIME : EventType.DISASTER;
                    case LIFESTYLE -> EventType.LOCAL_LIFE;
                };
        };
    }

    /// How strongly the topic speaks for its type, 0 to 1.
    static double share(Topic topic) {
        return switch (topic) {
            case LOCAL_POLITICS, EDUCATION, FAMILY, RELIGION, TRAFFIC, WORK -> 0.5;
            case CLIMATE, GENDER, HISTORY, CIVIL_RIGHTS, MIGRATION -> 0.6;
            default ->
                switch (topic.theme()) {
                    case LIFESTYLE -> 0.4;
                    case CULTURE -> 0.7;
                    default -> 1;
                };
        };
    }

    /// The topic of an event of this type about which nothing else is known.
    static Topic topic(EventType type, Impact impact) {
        return switch (type) {
            case SPORTS -> Topic.FOOTBALL;
            case POLITICS ->
                switch (impact) {
                    case LOCAL -> Topic.LOCAL_POLITICS;
                    case NATIONAL -> Topic.NATIONAL_POLITICS;
                    case GLOBAL -> Topic.WORLD_AFFAIRS;
                };
            case ENTERTAINMENT -> Topic.CELEBRITIES;
            case TECHNOLOGY -> Topic.INTERNET;
            case BUSINESS -> Topic.COMPANIES;
            case SCIENCE -> Topic.BIOLOGY;
            case DISASTER -> Topic.DISASTERS;
            case CRIME -> Topic.CRIME;
            case HEALTH -> Topic.HEALTH;
            case LOCAL_LIFE -> Topic.FAMILY;
        };
    }
}
