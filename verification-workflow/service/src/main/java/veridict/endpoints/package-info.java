/**
 * The REST API of webhooks: endpoints, their deliveries and replays, and the feed of events.
 * Who may do what is the desk's to say.
 */
@NullMarked
package veridict.endpoints;

import org.jspecify.annotations.NullMarked;
