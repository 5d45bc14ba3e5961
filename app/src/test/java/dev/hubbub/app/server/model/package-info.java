@NullMarked
package dev.hubbub.app.server.model;

import org.jspecify.annotations.NullMarked;
