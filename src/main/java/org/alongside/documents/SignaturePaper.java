package org.alongside.documents;

import org.alongside.documents.Paper.Part;
import org.alongside.documents.Paper.SignHere;
import org.alongside.documents.Paper.Signed;
import org.alongside.documents.Paper.Text;
import org.alongside.shared.CaseId;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The signature page: who signed which version when and how, who would not and why, and
 * lines to sign with a pen.
 */
@Component
class SignaturePaper implements PaperSource {

	private final SignatureStore store;

	private final MessageSource messages;

	SignaturePaper(SignatureStore store, MessageSource messages) {
		this.store = store;
		this.messages = messages;
	}

	@Override
	public int order() {
		return 40;
	}

	@Override
	public String kind() {
		return "signatures";
	}

	@Override
	public boolean has(CaseId caseId) {
		return true;
	}

	@Override
	public Optional<Paper> write(CaseId caseId, Locale locale, ZoneId zone) {
		List<Part> parts = new ArrayList<>();
		for (Signature signature : store.of(caseId)) {
			String day = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
				.withLocale(locale)
				.format(signature.at().atZone(zone));
			String line = say("signing.line", locale, say("signing.role." + signature.role(), locale),
					say("signing.did." + signature.how(), locale), say("value.paper." + signature.paper(), locale),
					signature.version(), day);
			String reason = (signature.refusalReason() != null) ? "\n" + signature.refusalReason() : "";
			String language = say("documents.language." + signature.language(), locale);
			parts.add(new Signed(signature.name(),
					line + " " + say("signing.text", locale, language, signature.textHash()) + reason,
					signature.picture()));
		}
		parts.add(new Text(say("signing.penned", locale)));
		parts.add(new SignHere(say("signing.role.client", locale)));
		parts.add(new SignHere(say("signing.role.worker", locale)));
		return Optional.of(new Paper(say("value.paper.signatures", locale), null, parts));
	}

	private String say(String key, Locale locale, Object... values) {
		return messages.getMessage(key, values, locale);
	}

}
