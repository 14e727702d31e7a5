package org.alongside.staff;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/**
 * A module's declaration of who may use its routes. A route that no module declares
 * answers nobody. Beans of this type are applied in no particular order: declare disjoint
 * patterns.
 */
@FunctionalInterface
public interface RoutePermissions {

	/**
	 * Declares the module's routes. Roles are named by {@link Role#name()}; what of a
	 * case a person may see is decided by the relationship to the case, not here.
	 */
	void declare(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry routes);

}
