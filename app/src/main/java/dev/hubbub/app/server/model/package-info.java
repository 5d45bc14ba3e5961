/// The model that live societies speak by, when one is set: who gets it, what it may cost, what it did cost.
@NullMarked
package dev.hubbub.app.server.model;

import org.jspecify.annotations.NullMarked;
