/**
 * Two instances of each service, ended, stopped and cut off from their database in the middle of what they do, while people and time go on.
 * Afterwards what everybody was told is compared with what is stored. No service knows of it: a proxy before PostgreSQL reads what they say.
 */
@NullMarked
package veridict.faults;

import org.jspecify.annotations.NullMarked;
