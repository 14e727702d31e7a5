package org.alongside.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Gives controllers the person who is signed in.
 */
@Component
class SignedInResolver implements HandlerMethodArgumentResolver, WebMvcConfigurer {

	private final CurrentStaff current;

	SignedInResolver(CurrentStaff current) {
		this.current = current;
	}

	@Override
	public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
		resolvers.add(this);
	}

	@Override
	public boolean supportsParameter(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(SignedIn.class)
				&& parameter.nestedIfOptional().getNestedParameterType().equals(StaffProfile.class);
	}

	@Override
	public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
			NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
		Optional<StaffProfile> person = current
			.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
		if (parameter.isOptional()) {
			return person;
		}
		return person.orElseThrow(() -> new InsufficientAuthenticationException("Nobody is signed in"));
	}

}
