/// What people type: one small class a command.
@NullMarked
package dev.hubbub.app.command;

import org.jspecify.annotations.NullMarked;
