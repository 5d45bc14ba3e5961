/// Who may come in and what they may do: the owner's first link, invitations, passwords, roles, sessions.
@NullMarked
package dev.hubbub.app.server.people;

import org.jspecify.annotations.NullMarked;
