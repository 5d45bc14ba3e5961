package dev.hubbub.app.run;

/// A persona as a run directory holds it, as far as reading a thread needs it.
public record StoredPersona(int id, String handle, String name, String timeZone) {}
