package org.alongside.live;

import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.concurrent.CustomizableThreadFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The pages that listen on this node. Each person has a bounded number: the oldest gives
 * way, as it is usually a page that was left. A page whose session ended is told and
 * ended. In its reader's quiet hours a page is told nothing but what is urgent; what
 * changed meanwhile it is told when they are over.
 */
@Component
public class LiveStreams implements SmartLifecycle {

	static final int PER_PERSON = 8;

	private static final long BEAT_MS = 15_000;

	private final Map<Topic, Set<LiveStream>> listening = new ConcurrentHashMap<>();

	private final Map<Topic, Deque<LiveStream>> ofPerson = new ConcurrentHashMap<>();

	private final LiveSessions sessions;

	private final LiveListener listener;

	private final Quiet quiet;

	private final Clock clock;

	private final ScheduledExecutorService sending;

	private volatile boolean running;

	LiveStreams(LiveSessions sessions, LiveListener listener, Quiet quiet, Clock clock) {
		this.quiet = quiet;
		this.clock = clock;
		this.sessions = sessions;
		this.listener = listener;
		CustomizableThreadFactory threads = new CustomizableThreadFactory("live-");
		threads.setDaemon(true);
		this.sending = Executors.newScheduledThreadPool(2, threads);
	}

	/**
	 * Opens a stream for a page.
	 * @param session id of the session it lives as long as
	 */
	public SseEmitter open(StaffProfile person, String session) {
		LiveStream stream = new LiveStream(Topic.of(person), session, quiet.of(person));
		stream.emitter().onTimeout(() -> stream.end("later"));
		stream.emitter().onCompletion(() -> remove(stream));
		stream.emitter().onError(problem -> remove(stream));
		if (!running) {
			stream.emitter().complete();
			return stream.emitter();
		}
		stream.topics().forEach(topic -> listening.compute(topic, (key, streams) -> with(streams, stream)));
		makeRoom(ofPerson.computeIfAbsent(Topic.person(person.id()), key -> new ArrayDeque<>()), stream);
		listener.listen(this::told, this::everything);
		sending.execute(() -> send(stream, stream::beat));
		return stream.emitter();
	}

	/** Returns how many pages listen here. */
	int count() {
		return all().size();
	}

	private void told(Topic topic) {
		Set<LiveStream> streams = Set.copyOf(listening.getOrDefault(topic, Set.of()));
		if (topic.isUrgent()) {
			streams.forEach(stream -> sending.execute(() -> send(stream, stream::urgent)));
		}
		else if (topic.isSignOut()) {
			sending.execute(() -> endSignedOut(streams));
		}
		else {
			streams.forEach(this::changed);
		}
	}

	/** For a while nothing was heard: whatever changed may have been missed. */
	private void everything() {
		all().forEach(this::changed);
	}

	private void changed(LiveStream stream) {
		if (stream.changed() && stream.waits(clock.instant())) {
			sending.execute(() -> send(stream, stream::tell));
		}
	}

	private void beat() {
		Set<LiveStream> streams = all();
		endSignedOut(streams);
		Instant now = clock.instant();
		streams.forEach(stream -> send(stream, stream.waits(now) ? stream::tell : stream::beat));
	}

	private void endSignedOut(Collection<LiveStream> streams) {
		Set<String> signedIn = sessions.open(streams.stream().map(LiveStream::session).collect(Collectors.toSet()));
		streams.stream().filter(stream -> !signedIn.contains(stream.session())).forEach(stream -> {
			remove(stream);
			stream.end("out");
		});
	}

	private void send(LiveStream stream, Sending what) {
		try {
			what.send();
		}
		catch (IOException | IllegalStateException gone) {
			remove(stream);
		}
	}

	private void makeRoom(Deque<LiveStream> mine, LiveStream added) {
		LiveStream oldest = null;
		synchronized (mine) {
			mine.addLast(added);
			if (mine.size() > PER_PERSON) {
				oldest = mine.removeFirst();
			}
		}
		if (oldest != null) {
			LiveStream leaving = oldest;
			sending.execute(() -> {
				remove(leaving);
				leaving.end("later");
			});
		}
	}

	private void remove(LiveStream stream) {
		stream.topics().forEach(topic -> listening.computeIfPresent(topic, (key, streams) -> without(streams, stream)));
		ofPerson.values().forEach(mine -> {
			synchronized (mine) {
				mine.remove(stream);
			}
		});
	}

	private Set<LiveStream> all() {
		return listening.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
	}

	private static Set<LiveStream> with(@Nullable Set<LiveStream> streams, LiveStream added) {
		Set<LiveStream> more = (streams == null) ? new HashSet<>() : new HashSet<>(streams);
		more.add(added);
		return more;
	}

	private static @Nullable Set<LiveStream> without(Set<LiveStream> streams, LiveStream removed) {
		Set<LiveStream> fewer = new HashSet<>(streams);
		fewer.remove(removed);
		return fewer.isEmpty() ? null : fewer;
	}

	@Override
	public void start() {
		running = true;
		sending.scheduleWithFixedDelay(this::beat, BEAT_MS, BEAT_MS, TimeUnit.MILLISECONDS);
	}

	/** Before the server waits for requests to end, as these never would. */
	@Override
	public void stop() {
		running = false;
		sending.shutdownNow();
		listener.stop();
		List.copyOf(all()).forEach(stream -> stream.end("later"));
	}

	@Override
	public boolean isRunning() {
		return running;
	}

	@Override
	public int getPhase() {
		return Integer.MAX_VALUE;
	}

	/**
	 * Something that is sent to a page.
	 */
	@FunctionalInterface
	private interface Sending {

		void send() throws IOException;

	}

}
