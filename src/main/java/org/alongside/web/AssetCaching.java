package org.alongside.web;

import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.time.Duration;

/**
 * Lets browsers keep bundles for a year: a changed bundle has another name. The resource
 * chain stays off, as it would search every jar for every link.
 */
@Configuration(proxyBeanMethods = false)
class AssetCaching implements WebMvcConfigurer {

	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler(Assets.PATH + "**")
			.addResourceLocations("classpath:/static" + Assets.PATH)
			.setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable());
	}

}
