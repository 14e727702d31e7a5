package org.alongside.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.alongside.live.LiveStreams;
import org.alongside.shared.ConflictException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * What pages listen to: {@code lists} when something in the reader's lists changed,
 * {@code out} when the session ended, {@code later} when they should come back.
 */
@Controller
class LiveController {

	private final LiveStreams streams;

	LiveController(LiveStreams streams) {
		this.streams = streams;
	}

	/**
	 * Opens the stream of a session.
	 * @throws ConflictException if there is no session whose end the stream could tell
	 */
	@GetMapping(path = "/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
	SseEmitter live(@SignedIn StaffProfile me, HttpServletRequest request, HttpServletResponse response) {
		HttpSession session = request.getSession(false);
		if (session == null) {
			throw new ConflictException("noSession");
		}
		response.setHeader("Cache-Control", "no-store");
		response.setHeader("X-Accel-Buffering", "no"); // proxies must not collect
		return streams.open(me, session.getId());
	}

	/** Tells a page that lost its stream whether it is the session or the line. */
	@GetMapping("/live/session")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void session(@SignedIn StaffProfile me) {
	}

}
