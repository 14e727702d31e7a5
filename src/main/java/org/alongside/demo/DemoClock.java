package org.alongside.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock, which the thread that tells a story can move to the time of the
 * story.
 */
class DemoClock extends Clock {

	private static final ThreadLocal<Instant> MOVED = new ThreadLocal<>();

	private final ZoneId zone;

	DemoClock(ZoneId zone) {
		this.zone = zone;
	}

	static DemoClock utc() {
		return new DemoClock(ZoneOffset.UTC);
	}

	void moveTo(Instant moment) {
		MOVED.set(moment);
	}

	void moveBack() {
		MOVED.remove();
	}

	@Override
	public Instant instant() {
		Instant moved = MOVED.get();
		return moved != null ? moved : Instant.now();
	}

	@Override
	public ZoneId getZone() {
		return zone;
	}

	@Override
	public Clock withZone(ZoneId other) {
		return new DemoClock(other);
	}

}
