package org.alongside.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.shared.ConflictException;
import org.alongside.shared.FieldError;
import org.alongside.shared.NotFoundException;
import org.alongside.shared.RefusedException;
import org.alongside.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.core.MethodParameter;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.unit.DataSize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Map;
import java.util.UUID;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.matchesPattern;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

@ExtendWith(OutputCaptureExtension.class)
class ErrorAnswersTest {

	private final ErrorAnswers answers = answers();

	private final ErrorAdvice advice = new ErrorAdvice(answers);

	private final MockMvc mvc = MockMvcBuilders.standaloneSetup(new Failing(), new ErrorPages(answers))
		.setControllerAdvice(advice)
		.setCustomArgumentResolvers(new Nobody())
		.setViewResolvers((name, locale) -> (model, request, response) -> response.setHeader("View", name))
		.addFilters(new BodyLimit(DataSize.ofKilobytes(1), resolver()))
		.build();

	@Test
	void tellsAProgramWhatIsWrongFieldByField() throws Exception {
		mvc.perform(get("/api/fail/refused").header("Accept-Language", "en"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.type").value("about:blank"))
			.andExpect(jsonPath("$.status").value(422))
			.andExpect(jsonPath("$.errors[0].field").value("goals[0].statement"))
			.andExpect(jsonPath("$.errors[0].code").value("taken"))
			.andExpect(jsonPath("$.errors[0].message").value("This name is taken already."))
			.andExpect(jsonPath("$.errors[1].message").value("This value is not accepted."))
			.andExpect(jsonPath("$.reference").doesNotExist());
	}

	@Test
	void tellsTheScriptOfAPageWhatIsWrongAsAProgram() throws Exception {
		mvc.perform(get("/fail/refused").header("Accept", "application/json").header("Accept-Language", "en"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.errors[0].message").value("This name is taken already."));
		mvc.perform(get("/fail/refused").header("Accept", "text/html,application/json"))
			.andExpect(header().string("View", "error"));
	}

	@Test
	void tellsItInTheReadersLanguage() throws Exception {
		mvc.perform(get("/api/fail/refused").header("Accept-Language", "es"))
			.andExpect(header().string("Content-Language", "es"))
			.andExpect(jsonPath("$.title").value("No aceptado"))
			.andExpect(jsonPath("$.errors[0].message").value("Este nombre ya está ocupado."));
	}

	@ParameterizedTest
	@CsvSource({ "missing,404", "conflict,409", "locked,409", "number,400", "unexpected,500" })
	void answersWithTheStatusThatFits(String how, int expected) throws Exception {
		mvc.perform(get("/api/fail/" + how))
			.andExpect(status().is(expected))
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
			.andExpect(jsonPath("$.status").value(expected));
	}

	@Test
	void namesTheConflict() throws Exception {
		mvc.perform(get("/api/fail/conflict"))
			.andExpect(jsonPath("$.code").value("changed-meanwhile"))
			.andExpect(jsonPath("$.detail")
				.value("Somebody else changed this meanwhile. Load the page again to see how it stands now."));
	}

	@Test
	void keepsTheCauseOfAFaultInTheLogUnderItsReference(CapturedOutput output) throws Exception {
		MvcResult result = mvc.perform(get("/api/fail/unexpected?name=Rosa"))
			.andExpect(jsonPath("$.reference").value(matchesPattern("[2-9A-Z]{4}-[2-9A-Z]{4}")))
			.andReturn();
		String body = result.getResponse().getContentAsString();
		assertThat(body).doesNotContain("secret cause", "Exception", "org.alongside");
		String reference = new ObjectMapper().readTree(body).get("reference").asText();
		assertThat(output).contains(reference, "secret cause", "/api/fail/{how}").doesNotContain("Rosa");
	}

	@Test
	void answersUnreadableForeignAndUnacceptableInput() throws Exception {
		mvc.perform(post("/api/read").contentType(MediaType.APPLICATION_JSON).content("{\"a\":"))
			.andExpect(status().isBadRequest());
		mvc.perform(post("/api/read").contentType(MediaType.APPLICATION_XML).content("<a/>"))
			.andExpect(status().isUnsupportedMediaType())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
		mvc.perform(post("/api/read").contentType(MediaType.APPLICATION_JSON).content("{}").accept(MediaType.IMAGE_PNG))
			.andExpect(status().isNotAcceptable())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
		mvc.perform(put("/api/read"))
			.andExpect(status().isMethodNotAllowed())
			.andExpect(header().string("Allow", "POST"));
	}

	@Test
	void refusesWhatIsTooLargeByItsAnnouncedSize() throws Exception {
		mvc.perform(post("/api/read").contentType(MediaType.APPLICATION_JSON).content(large()))
			.andExpect(status().isPayloadTooLarge())
			.andExpect(jsonPath("$.title").value("Too large"));
		mvc.perform(post("/read").contentType(MediaType.APPLICATION_JSON).content(large()))
			.andExpect(status().isPayloadTooLarge());
	}

	@Test
	void refusesWhatIsTooLargeWithoutSayingSo() throws Exception {
		mvc.perform(post("/api/read").contentType(MediaType.APPLICATION_JSON).with(request -> {
			request.setContent(large().getBytes(java.nio.charset.StandardCharsets.UTF_8));
			return new Unannounced(request);
		})).andExpect(status().isPayloadTooLarge());
	}

	@Test
	void showsAPersonAPage() throws Exception {
		mvc.perform(get("/fail/missing"))
			.andExpect(status().isNotFound())
			.andExpect(view().name("error"))
			.andExpect(model().attribute("status", 404))
			.andExpect(model().attribute("title", "Not found"))
			.andExpect(model().attributeExists("reference", "message"));
	}

	@Test
	void findsNothingAtAnAddressThatCannotBeOne() throws Exception {
		mvc.perform(get("/thing/no-identifier")).andExpect(status().isNotFound());
	}

	@Test
	void answersWhatFailedOutsideOfControllers() throws Exception {
		mvc.perform(get("/error").requestAttr("jakarta.servlet.error.status_code", 404)
			.requestAttr("jakarta.servlet.error.request_uri", "/cases/1"))
			.andExpect(status().isNotFound())
			.andExpect(view().name("error"));
		mvc.perform(get("/error").requestAttr("jakarta.servlet.error.status_code", 400)
			.requestAttr("jakarta.servlet.error.request_uri", "/api/cases/1"))
			.andExpect(status().isBadRequest())
			.andExpect(content().contentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON));
		mvc.perform(get("/error")).andExpect(status().isNotFound());
	}

	private static String large() {
		return "{\"a\":\"" + "x".repeat(2000) + "\"}";
	}

	private static ErrorAnswers answers() {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames("messages/faults", "messages/staff");
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		AcceptHeaderLocaleResolver locales = new AcceptHeaderLocaleResolver();
		locales.setDefaultLocale(Locale.ENGLISH);
		return new ErrorAnswers(new FaultTexts(messages), locales, new ObjectMapper());
	}

	private HandlerExceptionResolver resolver() {
		return (request, response, handler, problem) -> {
			try {
				return advice.failed(problem, Optional.empty(), request, response);
			}
			catch (IOException impossible) {
				throw new UncheckedIOException(impossible);
			}
		};
	}

	/** Nobody is signed in. */
	private static final class Nobody implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.hasParameterAnnotation(SignedIn.class);
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer model,
				NativeWebRequest request, @Nullable WebDataBinderFactory binders) {
			return Optional.empty();
		}

	}

	/** Sends without saying how much. */
	private static final class Unannounced extends org.springframework.mock.web.MockHttpServletRequest {

		Unannounced(org.springframework.mock.web.MockHttpServletRequest request) {
			super(request.getServletContext(), request.getMethod(), request.getRequestURI());
			setContentType(request.getContentType());
			setContent(request.getContentAsByteArray());
		}

		@Override
		public long getContentLengthLong() {
			return -1;
		}

	}

	@Controller
	static class Failing {

		@GetMapping({ "/api/fail/{how}", "/fail/{how}" })
		@ResponseBody
		String fail(@PathVariable String how) {
			throw switch (how) {
				case "refused" -> new RefusedException(
						List.of(FieldError.of("goals[0].statement", "taken"), FieldError.of("reason", "unheard-of")));
				case "missing" -> new NotFoundException("Case");
				case "conflict" -> new ConflictException("changed-meanwhile");
				case "locked" -> new OptimisticLockingFailureException("row was updated");
				case "number" -> new org.springframework.beans.TypeMismatchException("x", Integer.class);
				default -> new IllegalStateException("secret cause");
			};
		}

		@PostMapping(path = { "/api/read", "/read" }, consumes = "application/json", produces = "application/json")
		@ResponseBody
		Map<String, Object> read(@RequestBody Map<String, Object> body) {
			return body;
		}

		@GetMapping("/thing/{id}")
		ModelAndView thing(@PathVariable UUID id) {
			return new ModelAndView("thing");
		}

	}

}
