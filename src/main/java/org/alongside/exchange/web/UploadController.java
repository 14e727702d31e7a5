package org.alongside.exchange.web;

import org.alongside.cases.Programmes;
import org.alongside.exchange.ReceivingFhir;
import org.alongside.exchange.ReceivingFhir.FileSent;
import org.alongside.exchange.ReceivingFhir.FileTaken;
import org.alongside.exchange.ReceivingFhir.ReferralTaken;
import org.alongside.shared.Actor;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;

/**
 * The page on which referrals are uploaded as files.
 */
@Controller
class UploadController {

	private static final int MANY = 200;

	private final ReceivingFhir receiving;

	private final Programmes programmes;

	private final Sentences sentences;

	UploadController(ReceivingFhir receiving, Programmes programmes, Sentences sentences) {
		this.receiving = receiving;
		this.programmes = programmes;
		this.sentences = sentences;
	}

	@GetMapping("/referrals/upload")
	String page(Model model) {
		return shown(model, List.of(), null, null);
	}

	@PostMapping("/referrals/upload")
	String upload(@RequestParam(name = "file", required = false) @Nullable List<MultipartFile> files,
			@RequestParam(required = false) @Nullable String programme, @SignedIn StaffProfile person, Locale locale,
			Model model, HttpServletResponse response) {
		List<FileSent> sent = files == null ? List.of()
				: files.stream()
					.filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isBlank())
					.map(file -> new FileSent(name(file), file::getInputStream))
					.toList();
		if (sent.isEmpty() || sent.size() > MANY) {
			response.setStatus(422);
			return shown(model, List.of(), programme,
					sentences.of(sent.isEmpty() ? "exchange.upload.noFile" : "exchange.upload.tooMany", locale, MANY));
		}
		String chosen = programme == null || programme.isBlank() ? null : programme;
		List<Outcome> outcomes = receiving.receiveFiles(sent, chosen, Actor.person(person.id()), locale)
			.stream()
			.map(taken -> outcome(taken, locale))
			.toList();
		if (outcomes.stream().allMatch(outcome -> outcome.taken().isEmpty())) {
			response.setStatus(422);
		}
		return shown(model, outcomes, programme, null);
	}

	private String shown(Model model, List<Outcome> outcomes, @Nullable String programme, @Nullable String mistake) {
		model.addAttribute("programmes", programmes.codes());
		model.addAttribute("outcomes", outcomes);
		model.addAttribute("chosen", programme);
		model.addAttribute("mistake", mistake);
		return "exchange/upload";
	}

	/** Some browsers send the whole path; only the last part is the file's name. */
	private static String name(MultipartFile file) {
		String name = String.valueOf(file.getOriginalFilename()).replaceAll(".*[/\\\\]", "");
		return name.length() <= 120 ? name : name.substring(0, 119) + "…";
	}

	private Outcome outcome(FileTaken file, Locale locale) {
		List<String> names = file.names();
		String name = names.size() == 1 ? names.get(0)
				: sentences.of("exchange.upload.together", locale, names.size(), names.get(0));
		List<Row> rows = file.taken() == null ? List.of()
				: file.taken().referrals().stream().map(referral -> row(referral, locale)).toList();
		return new Outcome(name, rows, file.refused() == null ? List.of() : sentences.of(file.refused(), locale));
	}

	private Row row(ReferralTaken referral, Locale locale) {
		return new Row(referral.caseId().toString(), referral.caseNumber(), referral.name(), referral.already(),
				referral.notes().stream().map(note -> sentences.of(note, locale)).toList());
	}

	/**
	 * What became of a file.
	 */
	record Outcome(String name, List<Row> taken, List<String> refused) {
	}

	/**
	 * A referral of a file.
	 */
	record Row(String caseId, String caseNumber, String name, boolean already, List<String> notes) {
	}

}
