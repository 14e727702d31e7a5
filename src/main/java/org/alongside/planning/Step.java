package org.alongside.planning;

import com.fasterxml.jackson.annotation.JsonFormat;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * What somebody does for a goal.
 *
 * @param what what is done
 * @param who who does it: {@code client}, {@code worker}, {@code family} or
 * {@code partner}
 * @param until by when, or null when the date of the goal is meant
 */
record Step(String what, String who, @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable LocalDate until) {

}
