package org.alongside.notices;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

import java.net.URI;

/**
 * What mails say of themselves. They are sent only where {@code spring.mail.host} is
 * given.
 *
 * @param address where people open the product, such as
 * {@code https://alongside.agency.org}, or null to send no link
 * @param from whom mails come from, or null for the mail server's choice
 */
@ConfigurationProperties("alongside.notices")
record NoticeSettings(@Nullable URI address, @Nullable String from) {

}
