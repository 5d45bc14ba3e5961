/// Pictures of personas as files: where they are, what they are sent with, where they are kept.
@NullMarked
package dev.hubbub.app.server.picture;

import org.jspecify.annotations.NullMarked;
