/**
 * The pages of webhooks: endpoints and how they do, what was sent to them and what came of it, replays and new secrets.
 * What may be done, and what follows, is decided by the engine; the workflow service sends.
 */
@NullMarked
package veridict.ui.webhook;

import org.jspecify.annotations.NullMarked;
