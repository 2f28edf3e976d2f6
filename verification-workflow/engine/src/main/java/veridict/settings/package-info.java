/**
 * What a process refuses to be set to, before it does anything.
 * Each setting is read where it is used; {@code docs/operating.md} lists them all.
 */
@NullMarked
package veridict.settings;

import org.jspecify.annotations.NullMarked;
