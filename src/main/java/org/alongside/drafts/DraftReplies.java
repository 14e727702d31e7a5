package org.alongside.drafts;

import org.alongside.calendar.DueText;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Objects;

/**
 * What the script of a form is told of a draft.
 */
@Component
public class DraftReplies {

	private final MessageSource messages;

	private final DueText moments;

	DraftReplies(MessageSource messages, DueText moments) {
		this.messages = messages;
		this.moments = moments;
	}

	/** Says that and when a draft was saved. */
	public String saved(Draft draft, StaffProfile reader) {
		return say("tasks.draft.saved", draft, reader);
	}

	/**
	 * Answers a save: with the version kept, or 409 with the newer one of another device.
	 */
	public ResponseEntity<?> to(Saved saved, StaffProfile me) {
		Draft draft = saved.draft();
		if (saved.done()) {
			return ResponseEntity.ok()
				.eTag(Long.toString(draft.version()))
				.body(new Kept(draft.version(), saved(draft, me)));
		}
		return ResponseEntity.status(HttpStatus.CONFLICT)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(new NotKept("draft", say("tasks.draft.otherDevice", draft, me),
					new Theirs(draft.version(), me.name(), draft.fields())));
	}

	/**
	 * Reads the version a caller saw last, as {@code If-Match} names it.
	 * @return 0 when it names none
	 * @throws RefusedException if it is no version
	 */
	public static long version(@Nullable String seen) {
		try {
			return seen == null ? 0 : Long.parseLong(seen.replace("\"", ""));
		}
		catch (NumberFormatException problem) {
			throw new RefusedException(FieldError.of("If-Match", "invalid"));
		}
	}

	private String say(String key, Draft draft, StaffProfile reader) {
		String when = moments.moment(draft.saved(), reader.zone(), reader.locale()).text();
		return Objects.requireNonNull(messages.getMessage(key, new Object[] { when }, key, reader.locale()));
	}

	/**
	 * A draft that is kept.
	 *
	 * @param message that and when, in words
	 */
	record Kept(long version, String message) {
	}

	/**
	 * A draft that was not kept, because a newer one is there.
	 */
	record NotKept(String code, String detail, Theirs theirs) {
	}

	/**
	 * The newer version.
	 */
	record Theirs(long version, String person, Map<String, String> answers) {
	}

}
