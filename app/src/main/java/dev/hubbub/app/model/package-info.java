/// Posts of a run by a language model: which are asked for, what they cost, and what the run says in the end.
@org.jspecify.annotations.NullMarked
package dev.hubbub.app.model;
