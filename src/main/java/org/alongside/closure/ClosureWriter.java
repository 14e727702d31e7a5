package org.alongside.closure;

import org.alongside.cases.CaseSummary;
import org.alongside.clients.ClientProfile;
import org.alongside.referral.CaseReferrals.ReferralSummary;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Puts a closing, what is missing in it and its notices in plain words.
 */
@Component
class ClosureWriter {

	private final MessageSource messages;

	ClosureWriter(MessageSource messages) {
		this.messages = messages;
	}

	/** Returns what was prepared, as text. */
	String text(Closure closure, Locale locale) {
		Summary summary = closure.summary();
		List<String> told = summary.recipients()
			.stream()
			.map((recipient) -> say(locale, "closure.notify." + recipient))
			.toList();
		return String.join("\n", say(locale, "closure.text.reason", reason(summary.reason(), locale)),
				say(locale, "closure.text.outcome", summary.outcome()),
				say(locale, "closure.text.goals", summary.goalsOutcome()),
				say(locale, "closure.text.benefit", summary.benefit()),
				say(locale, "closure.text.reentry", summary.reentry()), say(locale, "closure.text.notify",
						told.isEmpty() ? say(locale, "closure.notify.nobody") : String.join(", ", told)));
	}

	/** Returns what is missing, a line each. */
	String checklist(Closure closure, Locale locale) {
		if (closure.findings().isEmpty()) {
			return say(locale, "closure.finding.none");
		}
		return String.join("\n", findings(closure, locale));
	}

	List<String> findings(Closure closure, Locale locale) {
		return closure.findings()
			.stream()
			.map((finding) -> say(locale, "closure.finding." + finding.code(), finding.amount()))
			.toList();
	}

	/** Returns the name of a coded reason. */
	String reason(String code, Locale locale) {
		return say(locale, "closure.reason." + code);
	}

	/**
	 * Writes the notices. The client reads theirs in their own language where it is
	 * known; the others learn the number of the case and nothing of the client.
	 */
	List<Notice> notices(Closure closure, CaseSummary file, ClientProfile client, List<ReferralSummary> referrals,
			Instant at) {
		List<Notice> notices = new ArrayList<>();
		for (String recipient : closure.summary().recipients()) {
			switch (recipient) {
				case "client" -> {
					Locale language = (client.language() != null) ? Locale.forLanguageTag(client.language())
							: Locale.US;
					notices.add(new Notice("client", client.name(), say(language, "closure.notice.client",
							client.name(), file.number(), closure.summary().reentry()), at));
				}
				case "referrer" -> notices.add(new Notice("referrer", say(Locale.US, "closure.notify.referrer"),
						say(Locale.US, "closure.notice.other", file.number()), at));
				case "partners" -> referrals.stream()
					.flatMap((referral) -> referral.contacted().stream())
					.distinct()
					.forEach((partner) -> notices.add(
							new Notice("partner", partner, say(Locale.US, "closure.notice.other", file.number()), at)));
				default -> throw new IllegalStateException("Nobody is called " + recipient);
			}
		}
		return notices;
	}

	private String say(Locale locale, String key, Object... values) {
		return messages.getMessage(key, values, locale);
	}

}
