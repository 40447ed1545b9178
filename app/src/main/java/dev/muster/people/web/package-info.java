/// The pages about people: signing in, one’s account, and who is here.
@NullMarked
package dev.muster.people.web;

import org.jspecify.annotations.NullMarked;
