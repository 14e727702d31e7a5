package org.alongside.exchange.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.alongside.exchange.FhirParsing;
import org.alongside.exchange.FhirRefused;
import org.alongside.exchange.ReceivingFhir;
import org.alongside.exchange.ReceivingFhir.ReferralTaken;
import org.alongside.exchange.ReceivingFhir.Taken;
import org.alongside.shared.Actor;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.OperationOutcome.IssueSeverity;
import org.hl7.fhir.r4.model.OperationOutcome.IssueType;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.io.IOException;
import java.util.Locale;

/**
 * Takes in referrals that other systems send.
 */
@Controller
@Tag(name = "exchange", description = "Referrals from other systems as FHIR R4")
class FhirController {

	private final ReceivingFhir receiving;

	private final Sentences sentences;

	FhirController(ReceivingFhir receiving, Sentences sentences) {
		this.receiving = receiving;
		this.sentences = sentences;
	}

	@PostMapping("/fhir")
	@Operation(summary = "Receive a referral as FHIR R4",
			description = "A Bundle (transaction, batch, message, collection or document) or a Patient, as JSON of at"
					+ " most 20 MB. Every Patient in it is referred; all of it is taken in or nothing. Sent twice it"
					+ " makes one case.",
			requestBody = @io.swagger.v3.oas.annotations.parameters.RequestBody(required = true,
					content = { @Content(mediaType = FhirFaults.JSON, schema = @Schema(type = "object")),
							@Content(mediaType = "application/json", schema = @Schema(type = "object")) }))
	@ApiResponse(responseCode = "201", description = "Taken in; Location is the case, when it is one")
	@ApiResponse(responseCode = "200", description = "Had been taken in before; nothing was changed")
	@ApiResponse(responseCode = "400", description = "Not FHIR R4 as JSON: an OperationOutcome says where")
	@ApiResponse(responseCode = "413", description = "Larger than 20 MB")
	@ApiResponse(responseCode = "415", description = "Another format, such as XML")
	@ApiResponse(responseCode = "422", description = "Lacks what a referral needs, such as a Patient")
	void receive(HttpServletRequest request, HttpServletResponse response,
			@RequestParam(required = false) @Nullable String programme, @SignedIn StaffProfile person, Locale locale)
			throws IOException {
		refuseForeign(request.getContentType());
		Taken taken = receiving.receive(request.getInputStream(), empty(programme), Actor.person(person.id()), locale);
		boolean already = taken.referrals().stream().allMatch(ReferralTaken::already);
		if (taken.referrals().size() == 1) {
			response.setHeader(HttpHeaders.LOCATION, location(taken.referrals().get(0)));
		}
		boolean inTurn = "transaction".equals(taken.bundleType()) || "batch".equals(taken.bundleType());
		FhirFaults.write(response, already ? 200 : 201,
				FhirParsing.write(inTurn ? inTurn(taken, locale) : together(taken, locale)));
	}

	private static void refuseForeign(@Nullable String contentType) {
		String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
		if (type.contains("xml")) {
			throw FhirRefused.foreign("xml");
		}
		if (type.contains("hl7-v2") || type.contains("edi-hl7") || type.contains("hl7v2")) {
			throw FhirRefused.foreign("hl7v2");
		}
		if (!type.startsWith(FhirFaults.JSON) && !type.startsWith("application/json")) {
			throw FhirRefused.foreign("contentType");
		}
	}

	/** An answer for each entry, in order, as transactions and batches have it. */
	private Bundle inTurn(Taken taken, Locale locale) {
		Bundle answer = new Bundle()
			.setType("batch".equals(taken.bundleType()) ? BundleType.BATCHRESPONSE : BundleType.TRANSACTIONRESPONSE);
		boolean[] told = new boolean[taken.referrals().size()];
		for (int entry = 0; entry < taken.entries(); entry++) {
			Integer referral = taken.referralOf().get(entry);
			Bundle.BundleEntryResponseComponent response = answer.addEntry().getResponse();
			if (referral == null) {
				response.setStatus("204 No Content");
				continue;
			}
			ReferralTaken into = taken.referrals().get(referral);
			response.setStatus(into.already() ? "200 OK" : "201 Created").setLocation(location(into));
			if (!told[referral]) {
				told[referral] = true;
				OperationOutcome outcome = new OperationOutcome();
				tell(outcome, into, locale);
				response.setOutcome(outcome);
			}
		}
		return answer;
	}

	private OperationOutcome together(Taken taken, Locale locale) {
		OperationOutcome outcome = new OperationOutcome();
		taken.referrals().forEach(referral -> tell(outcome, referral, locale));
		return outcome;
	}

	private void tell(OperationOutcome outcome, ReferralTaken referral, Locale locale) {
		outcome.addIssue()
			.setSeverity(IssueSeverity.INFORMATION)
			.setCode(referral.already() ? IssueType.DUPLICATE : IssueType.INFORMATIONAL)
			.setDiagnostics(location(referral))
			.getDetails()
			.setText(sentences.of(referral.already() ? "exchange.already" : "exchange.taken", locale,
					referral.caseNumber()));
		referral.notes()
			.forEach(note -> outcome.addIssue()
				.setSeverity(IssueSeverity.WARNING)
				.setCode(IssueType.INCOMPLETE)
				.getDetails()
				.setText(sentences.of(note, locale)));
	}

	private static String location(ReferralTaken referral) {
		return "/api/cases/" + referral.caseId();
	}

	private static @Nullable String empty(@Nullable String programme) {
		return programme == null || programme.isBlank() ? null : programme;
	}

}
