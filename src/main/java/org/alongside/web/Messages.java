package org.alongside.web;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The texts of all modules as one table per language: a text is found in one look, not in
 * one per module.
 */
@Configuration(proxyBeanMethods = false)
class Messages {

	@Bean
	MessageSource messageSource(@Value("${spring.messages.basename}") String[] bundles) {
		ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
		messages.setBasenames(Arrays.stream(bundles).map(name -> "classpath:" + name).toArray(String[]::new));
		messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
		messages.setFallbackToSystemLocale(false);
		return messages;
	}

}
