package org.alongside.intake.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.cases.Programmes;
import org.alongside.clients.NewClient;
import org.alongside.clients.NewClient.ContactPoint;
import org.alongside.clients.NewClient.PostalAddress;
import org.alongside.engine.DeployedForm;
import org.alongside.engine.DeployedForms;
import org.alongside.forms.FormCheck;
import org.alongside.forms.Forms;
import org.alongside.intake.ReceivingReferral.ReferralReceived;
import org.alongside.shared.Answers;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The form by which a referral is written down: what it shows, and a referral made of
 * what was answered.
 */
@Component
class ReferralForm {

	private static final String FORM = "referral";

	private final DeployedForms deployed;

	private final Forms forms;

	private final Programmes programmes;

	private final MessageSource messages;

	private final ObjectMapper json;

	ReferralForm(DeployedForms deployed, Forms forms, Programmes programmes, MessageSource messages,
			ObjectMapper json) {
		this.deployed = deployed;
		this.forms = forms;
		this.programmes = programmes;
		this.messages = messages;
		this.json = json;
	}

	/** Returns the schema in the reader's language and what the form starts with. */
	Shown shown(Locale locale) {
		DeployedForm form = form();
		return new Shown(form.version(), read(forms.localized(form, locale)), known(locale));
	}

	/**
	 * Makes a referral of the answers.
	 * @throws RefusedException with what is wrong, field by field
	 */
	ReferralReceived referral(Map<String, Object> submitted, String source) {
		FormCheck check = forms.check(form(), submitted, known(Locale.ENGLISH));
		if (check instanceof FormCheck.Rejected rejected) {
			throw new RefusedException(rejected.errors());
		}
		Answers answers = new Answers(((FormCheck.Accepted) check).answers());
		return new ReferralReceived(person(answers, source), answers.required("programme"), referrer(answers),
				answers.text("referrerContact"), answers.required("reason"), answers.text("story"), List.of(), null);
	}

	private static String referrer(Answers answers) {
		String referrer = answers.required("referrer");
		return "self".equalsIgnoreCase(referrer) ? "self" : referrer;
	}

	private static NewClient person(Answers answers, String source) {
		return new NewClient(answers.required("givenName"), answers.required("familyName"), answers.date("birthDate"),
				answers.text("gender"), answers.text("pronouns"), answers.text("language"), answers.yes("interpreter"),
				answers.text("safeContact"), List.of(), contactPoints(answers), address(answers), List.of(), source);
	}

	private static List<ContactPoint> contactPoints(Answers answers) {
		List<ContactPoint> points = new ArrayList<>();
		for (String kind : List.of("phone", "email")) {
			String value = answers.text(kind);
			if (value != null) {
				points.add(new ContactPoint(kind, value, null));
			}
		}
		return points;
	}

	private static @Nullable PostalAddress address(Answers answers) {
		String line = answers.text("addressLine");
		String city = answers.text("city");
		String region = answers.text("region");
		String postalCode = answers.text("postalCode");
		if (line == null && city == null && region == null && postalCode == null) {
			return null;
		}
		return new PostalAddress((line != null) ? List.of(line) : List.of(), city, region, postalCode, null);
	}

	private Map<String, Object> known(Locale locale) {
		return Map.of("programmes", programmes.codes()
			.stream()
			.map((code) -> Map.of("value", code, "label", messages.getMessage("programme." + code, null, code, locale)))
			.toList());
	}

	private DeployedForm form() {
		return deployed.latest(FORM).orElseThrow(() -> new NotFoundException("Form " + FORM));
	}

	/** Reads the schema so that it is sent as JSON and not as text within JSON. */
	private Object read(String schema) {
		try {
			return json.readTree(schema);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException("The form " + FORM + " is not JSON", ex);
		}
	}

	/** Writes a value so that it can stand in a script element of a page. */
	String script(Object value) {
		try {
			return json.writeValueAsString(value).replace("<", "\\u003c");
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The form to be filled in.
	 *
	 * @param version version of the form
	 * @param schema the form-js schema
	 * @param data option lists by {@code valuesKey}
	 */
	record Shown(int version, Object schema, Map<String, Object> data) {
	}

}
