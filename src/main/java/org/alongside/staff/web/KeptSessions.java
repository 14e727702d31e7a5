package org.alongside.staff.web;

import org.jspecify.annotations.Nullable;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * Sessions whose last use is kept to the minute, so that a page that is only read writes
 * nothing. A session may end up to a minute early.
 *
 * @param <S> type of the sessions in the database
 */
class KeptSessions<S extends Session> implements FindByIndexNameSessionRepository<KeptSessions.Kept<S>> {

	private static final Duration STEP = Duration.ofMinutes(1);

	private final FindByIndexNameSessionRepository<S> stored;

	KeptSessions(FindByIndexNameSessionRepository<S> stored) {
		this.stored = stored;
	}

	@Override
	public Kept<S> createSession() {
		return new Kept<>(stored.createSession());
	}

	@Override
	public void save(Kept<S> session) {
		stored.save(session.stored);
	}

	@Override
	public @Nullable Kept<S> findById(String id) {
		S session = stored.findById(id);
		return session == null ? null : new Kept<>(session);
	}

	@Override
	public void deleteById(String id) {
		stored.deleteById(id);
	}

	@Override
	public Map<String, Kept<S>> findByIndexNameAndIndexValue(String name, String value) {
		Map<String, Kept<S>> found = new LinkedHashMap<>();
		stored.findByIndexNameAndIndexValue(name, value).forEach((id, session) -> found.put(id, new Kept<>(session)));
		return found;
	}

	/**
	 * A session that forgets when it was used within a minute.
	 *
	 * @param <S> type of the session in the database
	 */
	static final class Kept<S extends Session> implements Session {

		private final S stored;

		private Kept(S stored) {
			this.stored = stored;
		}

		@Override
		public void setLastAccessedTime(Instant at) {
			if (!at.isBefore(stored.getLastAccessedTime().plus(STEP))) {
				stored.setLastAccessedTime(at);
			}
		}

		@Override
		public Instant getLastAccessedTime() {
			return stored.getLastAccessedTime();
		}

		@Override
		public String getId() {
			return stored.getId();
		}

		@Override
		public String changeSessionId() {
			return stored.changeSessionId();
		}

		@Override
		public <T> @Nullable T getAttribute(String name) {
			return stored.getAttribute(name);
		}

		@Override
		public Set<String> getAttributeNames() {
			return stored.getAttributeNames();
		}

		@Override
		public void setAttribute(String name, @Nullable Object value) {
			stored.setAttribute(name, value);
		}

		@Override
		public void removeAttribute(String name) {
			stored.removeAttribute(name);
		}

		@Override
		public Instant getCreationTime() {
			return stored.getCreationTime();
		}

		@Override
		public void setMaxInactiveInterval(Duration interval) {
			stored.setMaxInactiveInterval(interval);
		}

		@Override
		public Duration getMaxInactiveInterval() {
			return stored.getMaxInactiveInterval();
		}

		@Override
		public boolean isExpired() {
			return stored.isExpired();
		}

	}

}
