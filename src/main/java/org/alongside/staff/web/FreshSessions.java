package org.alongside.staff.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.DelegatingSecurityContextRepository;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Takes from the session who is signed in and from the database what they may do now.
 * Somebody who has left is signed in nowhere any more.
 */
@Component
class FreshSessions implements SecurityContextRepository {

	private final SecurityContextRepository kept = new DelegatingSecurityContextRepository(
			new RequestAttributeSecurityContextRepository(), new HttpSessionSecurityContextRepository());

	private final CurrentStaff current;

	FreshSessions(CurrentStaff current) {
		this.current = current;
	}

	@Override
	public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
		return new Fresh(request, kept.loadDeferredContext(request));
	}

	@Override
	@Deprecated
	public SecurityContext loadContext(HttpRequestResponseHolder holder) {
		return loadDeferredContext(holder.getRequest()).get();
	}

	@Override
	public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
		kept.saveContext(context, request, response);
	}

	@Override
	public boolean containsContext(HttpServletRequest request) {
		return kept.containsContext(request);
	}

	private SecurityContext fresh(SecurityContext context, HttpServletRequest request) {
		if (context.getAuthentication() instanceof StaffAuthentication known) {
			return current.read(request, known.getPrincipal().id())
				.<SecurityContext>map(profile -> new SecurityContextImpl(StaffAuthentication.of(profile)))
				.orElseGet(SecurityContextHolder::createEmptyContext);
		}
		return context;
	}

	/** Read only when somebody asks: a picture or a script asks for nobody. */
	private final class Fresh implements DeferredSecurityContext {

		private final HttpServletRequest request;

		private final DeferredSecurityContext stored;

		private SecurityContext context = SecurityContextHolder.createEmptyContext();

		private boolean read;

		Fresh(HttpServletRequest request, DeferredSecurityContext stored) {
			this.request = request;
			this.stored = stored;
		}

		@Override
		public SecurityContext get() {
			if (!read) {
				context = fresh(stored.get(), request);
				read = true;
			}
			return context;
		}

		@Override
		public boolean isGenerated() {
			return stored.isGenerated();
		}

	}

}
