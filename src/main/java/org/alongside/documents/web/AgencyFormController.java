package org.alongside.documents.web;

import jakarta.servlet.http.HttpServletResponse;
import org.alongside.documents.FormValues;
import org.alongside.documents.fill.AgencyForms;
import org.alongside.documents.fill.FormFormats;
import org.alongside.documents.fill.FormVersion;
import org.alongside.shared.Actor;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import java.io.IOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The pages on which administrators keep the forms of other agencies and say what goes
 * into which field.
 */
@Controller
class AgencyFormController {

	private static final String LIST = "/agency-forms";

	private final AgencyForms forms;

	private final FormTexts texts;

	AgencyFormController(AgencyForms forms, FormTexts texts) {
		this.forms = forms;
		this.texts = texts;
	}

	@GetMapping(LIST)
	ModelAndView list() {
		return list("", Map.of());
	}

	@PostMapping(LIST)
	ModelAndView add(@SignedIn StaffProfile me, @RequestParam(defaultValue = "") String name,
			@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
		try {
			return new ModelAndView("redirect:" + LIST + "/" + forms.add(Actor.person(me.id()), name, content(file)));
		}
		catch (RefusedException refused) {
			return refused(list(name, texts.errors(refused, me.locale())));
		}
	}

	@GetMapping(LIST + "/{formId}")
	ModelAndView form(@SignedIn StaffProfile me, @PathVariable UUID formId) {
		FormVersion form = forms.latest(formId);
		return page(form, FormRow.of(form, me, texts), Map.of(), me);
	}

	@PostMapping(LIST + "/{formId}/mapping")
	ModelAndView map(@SignedIn StaffProfile me, @PathVariable UUID formId, @RequestParam Map<String, String> given,
			RedirectAttributes redirect) {
		FormVersion form = forms.latest(formId);
		try {
			forms.map(Actor.person(me.id()), formId, number(given), day(given), given.getOrDefault("language", ""),
					"true".equals(given.get("flatten")), given);
		}
		catch (RefusedException refused) {
			ModelAndView page = page(form, FormRow.of(form, given, refused.errors(), me, texts),
					texts.errors(refused, me.locale()), me);
			page.addObject("flatten", "true".equals(given.get("flatten")));
			page.addObject("language", given.getOrDefault("language", "en"));
			page.addObject("from", given.getOrDefault("from", ""));
			return refused(page);
		}
		redirect.addFlashAttribute("saved", true);
		return new ModelAndView("redirect:" + LIST + "/" + formId);
	}

	@PostMapping(LIST + "/{formId}/file")
	ModelAndView replace(@SignedIn StaffProfile me, @PathVariable UUID formId, @RequestParam Map<String, String> given,
			@RequestParam(required = false) @Nullable MultipartFile file) throws IOException {
		FormVersion form = forms.latest(formId);
		try {
			forms.replace(Actor.person(me.id()), formId, number(given), day(given), content(file));
		}
		catch (RefusedException refused) {
			return refused(page(form, FormRow.of(form, me, texts), texts.errors(refused, me.locale()), me));
		}
		return new ModelAndView("redirect:" + LIST + "/" + formId);
	}

	@PostMapping(LIST + "/{formId}/retire")
	String retire(@SignedIn StaffProfile me, @PathVariable UUID formId, @RequestParam Map<String, String> given) {
		forms.retire(Actor.person(me.id()), formId, number(given));
		return "redirect:" + LIST;
	}

	/** Gives the empty form, to see which field is where. */
	@GetMapping(LIST + "/{formId}/file")
	void blank(@PathVariable UUID formId, HttpServletResponse response) throws IOException {
		byte[] content = forms.blank(forms.latest(formId));
		response.setContentType(MediaType.APPLICATION_PDF_VALUE);
		response.setContentLength(content.length);
		response.setHeader(HttpHeaders.CONTENT_DISPOSITION,
				ContentDisposition.attachment().filename("form.pdf").build().toString());
		response.getOutputStream().write(content);
	}

	private ModelAndView list(String name, Map<String, String> errors) {
		return new ModelAndView("documents/agency-forms").addObject("forms", forms.all())
			.addObject("name", name)
			.addObject("errors", errors)
			.addObject("mostMegabytes", forms.mostBytes() / 1_000_000);
	}

	private ModelAndView page(FormVersion form, List<FormRow> rows, Map<String, String> errors, StaffProfile me) {
		FormVersion before = forms.before(form);
		boolean replaced = before != null && before.number() == form.number() - 1;
		Map<String, List<FormValues.Name>> groups = forms.names()
			.stream()
			.collect(Collectors.groupingBy(name -> name.name().substring(0, name.name().indexOf('.')),
					LinkedHashMap::new, Collectors.toList()));
		return new ModelAndView("documents/agency-form").addObject("form", form)
			.addObject("rows", replaced ? FormRow.fresh(rows, before) : rows)
			.addObject("gone", replaced ? FormRow.gone(form, before) : List.of())
			.addObject("groups", groups)
			.addObject("dateNames",
					forms.names().stream().filter(FormValues.Name::date).map(FormValues.Name::name).toList())
			.addObject("words", FormFormats.WORDS)
			.addObject("today", forms.today())
			.addObject("from", (form.from().isBefore(forms.today()) ? forms.today() : form.from()).toString())
			.addObject("flatten", form.flatten())
			.addObject("language", form.mapped() ? form.language() : me.locale().getLanguage())
			.addObject("mostMegabytes", forms.mostBytes() / 1_000_000)
			.addObject("errors", errors);
	}

	private static ModelAndView refused(ModelAndView page) {
		page.setStatus(HttpStatus.UNPROCESSABLE_ENTITY);
		return page;
	}

	private byte[] content(@Nullable MultipartFile file) throws IOException {
		if (file == null || file.isEmpty()) {
			throw new RefusedException(FieldError.of("file", "required"));
		}
		if (file.getSize() > forms.mostBytes()) {
			throw new MaxUploadSizeExceededException(forms.mostBytes());
		}
		return file.getBytes();
	}

	private static int number(Map<String, String> given) {
		String number = given.getOrDefault("number", "");
		if (!number.matches("\\d{1,9}")) {
			throw new RefusedException(FieldError.of("number", "integer"));
		}
		return Integer.parseInt(number);
	}

	private static @Nullable LocalDate day(Map<String, String> given) {
		String day = given.getOrDefault("from", "");
		if (day.isBlank()) {
			return null;
		}
		if (!day.matches("\\d{4}-\\d{2}-\\d{2}")) {
			throw new RefusedException(FieldError.of("from", "date"));
		}
		try {
			return LocalDate.parse(day);
		}
		catch (java.time.DateTimeException problem) {
			throw new RefusedException(FieldError.of("from", "date"));
		}
	}

}
