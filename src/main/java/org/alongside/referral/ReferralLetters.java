package org.alongside.referral;

import org.alongside.cases.CaseFiles;
import org.alongside.cases.CaseSummary;
import org.alongside.clients.ClientProfile;
import org.alongside.clients.Clients;
import org.alongside.shared.NotFoundException;
import org.alongside.staff.StaffDirectory;
import org.alongside.staff.StaffProfile;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Writes letters to partners. The client agreed to share their name, the service they
 * want and the language they speak: nothing else of the file goes into a letter, not even
 * the programme or the need. A rule for safe contact is not quoted either, since it may
 * tell more than it protects; the partner is asked to call first.
 */
@Component
class ReferralLetters {

	private static final Locale LANGUAGE = Locale.US;

	private final CaseFiles cases;

	private final Clients clients;

	private final StaffDirectory staff;

	private final MessageSource messages;

	ReferralLetters(CaseFiles cases, Clients clients, StaffDirectory staff, MessageSource messages) {
		this.cases = cases;
		this.clients = clients;
		this.staff = staff;
		this.messages = messages;
	}

	String text(ServiceReferral referral) {
		Choice choice = referral.chosenService();
		CaseSummary file = cases.get(referral.caseId());
		ClientProfile client = clients.find(file.clientId()).orElseThrow(() -> new NotFoundException("Client"));
		List<String> lines = new ArrayList<>();
		lines.add(say("referral.letter.subject", file.number()));
		lines.add(say("referral.letter.to", choice.organization()));
		lines.add("");
		lines.add(say("referral.letter.wish", client.name(), choice.service()));
		if (client.language() != null) {
			lines.add(say("referral.letter.language",
					Locale.forLanguageTag(client.language()).getDisplayLanguage(LANGUAGE)));
		}
		if (client.interpreter()) {
			lines.add(say("referral.letter.interpreter"));
		}
		if (client.safeContact() != null) {
			lines.add(say("referral.letter.callFirst"));
		}
		String worker = (file.workerId() != null) ? staff.find(file.workerId()).map(StaffProfile::name).orElse("") : "";
		lines.add(say("referral.letter.answer", worker));
		lines.add("");
		lines.add(say("referral.letter.consent"));
		// Some programmes must send a notice along, such as that of 42 CFR 2.32.
		lines.add(messages.getMessage("referral.letter.notice." + file.programme(), null, "", LANGUAGE));
		return String.join("\n", lines).strip();
	}

	private String say(String key, Object... values) {
		return messages.getMessage(key, values, LANGUAGE);
	}

}
