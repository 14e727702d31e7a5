package org.alongside.live;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * One open page. It is told that its lists changed, never what: two changes before it was
 * told are one.
 */
final class LiveStream {

	/** Pages come back by themselves; none holds a connection for ever. */
	private static final long LONGEST_MS = 600_000;

	private final SseEmitter emitter = new SseEmitter(LONGEST_MS);

	private final AtomicBoolean told = new AtomicBoolean(true);

	private final Set<Topic> topics;

	private final String session;

	private final Predicate<Instant> quiet;

	LiveStream(Set<Topic> topics, String session, Predicate<Instant> quiet) {
		this.topics = topics;
		this.session = session;
		this.quiet = quiet;
	}

	SseEmitter emitter() {
		return emitter;
	}

	Set<Topic> topics() {
		return topics;
	}

	String session() {
		return session;
	}

	/** Returns whether somebody has to call {@link #tell()}. */
	boolean changed() {
		return told.compareAndSet(true, false);
	}

	/** Returns whether there is something to tell that may be told now. */
	boolean waits(Instant now) {
		return !told.get() && !quiet.test(now);
	}

	void tell() throws IOException {
		told.set(true);
		emitter.send(SseEmitter.event().name("lists").data("changed", MediaType.TEXT_PLAIN));
	}

	void urgent() throws IOException {
		emitter.send(SseEmitter.event().name("urgent").data("urgent", MediaType.TEXT_PLAIN));
	}

	void beat() throws IOException {
		emitter.send(SseEmitter.event().comment("here"));
	}

	void end(String why) {
		try {
			emitter.send(SseEmitter.event().name(why).data(why, MediaType.TEXT_PLAIN));
			emitter.complete();
		}
		catch (IOException | IllegalStateException gone) {
			emitter.completeWithError(gone);
		}
	}

}
