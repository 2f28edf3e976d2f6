/**
 * What is done again and again and nobody asks for: the timetable, and the chores that remove old answers and old deliveries, erase old
 * contacts, and keep the secrets of endpoints under the present key. A chore that belongs to something else stands there.
 */
@NullMarked
package veridict.upkeep;

import org.jspecify.annotations.NullMarked;
