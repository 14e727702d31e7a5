package org.alongside.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * Where the agency is.
 *
 * @param zone the time zone in which its days begin and end
 */
@ConfigurationProperties("alongside.agency")
public record Agency(@DefaultValue("America/New_York") ZoneId zone) {

	/** Returns the agency's day at a moment. */
	public LocalDate dayOf(Instant moment) {
		return LocalDate.ofInstant(moment, zone);
	}

	/** Returns the moment at which a day of the agency begins. */
	public Instant startOf(LocalDate day) {
		return day.atStartOfDay(zone).toInstant();
	}

}
