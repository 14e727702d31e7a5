package org.alongside.calendar;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.time.ZoneId;

/**
 * Where the agency is.
 *
 * @param zone the time zone in which its days begin and end
 */
@ConfigurationProperties("alongside.agency")
public record Agency(@DefaultValue("America/New_York") ZoneId zone) {

}
