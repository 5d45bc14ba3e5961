/// What browsers are handed: the pages of the interface, which is built in the module `web` and found on the class
/// path, and how far long work has come.
@org.jspecify.annotations.NullMarked
package dev.hubbub.app.server.web;
