package org.alongside.demo;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;

/**
 * Settings of the demo agency.
 *
 * @param people how many stories to tell, at most 60
 * @param tokensFile file to write one access token per demo person into, or null
 */
@ConfigurationProperties("alongside.demo")
record DemoSettings(@DefaultValue("60") int people, @Nullable Path tokensFile) {

}
