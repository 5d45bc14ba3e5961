package dev.hubbub.llm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A key to somebody's account, which never shows itself in logs, messages or `toString`.
public final class ApiKey {
    private final String secret;

    private ApiKey(String secret) {
        this.secret = secret;
    }

    public static ApiKey of(String secret) {
        if (secret.isBlank()) {
            throw new IllegalArgumentException("API key must not be blank, but was\nSet it or leave it out.");
        }
        return new ApiKey(secret.strip());
    }

    /// The secret itself, for the one header it belongs in.
    public String secret() {
        return secret;
    }

    /// Eight letters that tell two keys apart and tell nothing about either: limits are kept by it.
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ApiKey key && key.secret.equals(secret);
    }

    @Override
    public int hashCode() {
        return secret.hashCode();
    }

    @Override
    public String toString() {
        return "key " + fingerprint();
    }
}
