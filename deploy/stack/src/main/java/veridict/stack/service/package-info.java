/**
 * The three services as they run on one machine: their addresses, settings, secrets and processes.
 * Production sets the same settings its own way (docs/operating.md).
 */
@NullMarked
package veridict.stack.service;

import org.jspecify.annotations.NullMarked;
