package org.alongside.exchange.web;

import org.alongside.cases.Programmes;
import org.alongside.exchange.Exchange;
import org.alongside.exchange.ReceivingFhir;
import org.alongside.shared.StaffId;
import org.alongside.staff.Role;
import org.alongside.staff.SignedIn;
import org.alongside.staff.StaffProfile;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.MethodParameter;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.model;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.view;

class FhirControllerTest {

	private static final String CASE = "/api/cases/[0-9a-f-]{36}";

	private MockMvc http;

	@BeforeEach
	void serve() {
		Exchange exchange = new Exchange();
		ReceivingFhir receiving = exchange.receiving();
		Programmes programmes = exchange.programmes();
		Sentences sentences = new Sentences(exchange.messages());
		http = MockMvcBuilders
			.standaloneSetup(new FhirController(receiving, sentences),
					new UploadController(receiving, programmes, sentences))
			.setCustomArgumentResolvers(new Somebody())
			.setHandlerExceptionResolvers(new FhirFaults(sentences, new AcceptHeaderLocaleResolver()))
			.build();
	}

	@Test
	void answersATransactionEntryByEntryWithTheCaseAsLocation() throws Exception {
		http.perform(fhir(Exchange.fixture("hospital-transaction.json")))
			.andExpect(status().isCreated())
			.andExpect(header().string("Location", Matchers.matchesRegex(CASE)))
			.andExpect(content().contentTypeCompatibleWith("application/fhir+json"))
			.andExpect(jsonPath("$.resourceType").value("Bundle"))
			.andExpect(jsonPath("$.type").value("transaction-response"))
			.andExpect(jsonPath("$.entry.length()").value(16))
			.andExpect(jsonPath("$.entry[0].response.status").value("201 Created"))
			.andExpect(jsonPath("$.entry[0].response.location").value(Matchers.matchesRegex(CASE)))
			.andExpect(jsonPath("$.entry[0].response.outcome.issue[0].details.text")
				.value("Taken in as case AL-2026-000001."))
			.andExpect(jsonPath("$.entry[9].response.status").value("204 No Content"));
	}

	@Test
	void answersTheSecondTimeThatNothingWasChanged() throws Exception {
		http.perform(fhir(Exchange.fixture("social-collection.json"))).andExpect(status().isCreated());
		http.perform(fhir(Exchange.fixture("social-collection.json")).header("Accept-Language", "es"))
			.andExpect(status().isOk())
			.andExpect(header().string("Location", Matchers.matchesRegex(CASE)))
			.andExpect(jsonPath("$.resourceType").value("OperationOutcome"))
			.andExpect(jsonPath("$.issue[0].code").value("duplicate"))
			.andExpect(jsonPath("$.issue[0].details.text", Matchers.startsWith("Ya se había incorporado")));
	}

	@ParameterizedTest
	@CsvSource({ "application/fhir+xml, 415, XML", "text/xml, 415, XML", "application/xml;charset=utf-8, 415, XML",
			"x-application/hl7-v2+er7, 415, HL7 version 2", "text/plain, 415, application/fhir+json",
			"application/x-www-form-urlencoded, 415, application/fhir+json", "application/fhir+json, 400, XML",
			"application/json, 400, XML" })
	void tellsForeignFormatsWhatIsExpected(String type, int status, String words) throws Exception {
		http.perform(post("/fhir").contentType(type).content("<Bundle/>"))
			.andExpect(status().is(status))
			.andExpect(jsonPath("$.resourceType").value("OperationOutcome"))
			.andExpect(jsonPath("$.issue[0].severity").value("error"))
			.andExpect(jsonPath("$.issue[0].details.text", Matchers.containsString(words)));
	}

	@Test
	void saysWhereSomethingIsMissingAndWhichProgrammeIsNotRun() throws Exception {
		http.perform(fhir("{\"resourceType\": \"Goal\"}"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.issue[0].details.text", Matchers.containsString("together with the Patient")));
		http.perform(fhir("{\"resourceType\": \"Patient\", \"name\": [{\"family\": \"A\"}]}"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.issue[0].expression[0]").value("Patient"));
		http.perform(fhir(Exchange.fixture("patient.json")).param("programme", "astrology"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(jsonPath("$.issue[0].diagnostics").value("programme"));
		http.perform(fhir(Exchange.fixture("patient.json")).param("programme", "addiction"))
			.andExpect(status().isCreated());
	}

	@Test
	void refusesMoreThanTwentyMegabytes() throws Exception {
		byte[] large = ("{\"resourceType\": \"Patient\", \"x\": \"" + "a".repeat(21 * 1024 * 1024) + "\"}")
			.getBytes(StandardCharsets.US_ASCII);
		http.perform(post("/fhir").contentType("application/fhir+json").content(large))
			.andExpect(status().isPayloadTooLarge())
			.andExpect(jsonPath("$.issue[0].code").value("too-long"));
	}

	@Test
	void showsThePageAndWhatBecameOfEachFile() throws Exception {
		http.perform(get("/referrals/upload")).andExpect(status().isOk()).andExpect(view().name("exchange/upload"));
		http.perform(multipart("/referrals/upload").file(file("a.json", Exchange.fixture("family-batch.json")))
			.file(file("b.json", "<Bundle/>")))
			.andExpect(status().isOk())
			.andExpect(model().attribute("outcomes", Matchers.hasSize(2)))
			.andExpect(model().attribute("outcomes", Matchers.hasItem(Matchers.hasToString(
					Matchers.allOf(Matchers.containsString("b.json"), Matchers.containsString("This is XML"))))));
	}

	@Test
	void asksForAFileWhenNoneIsChosenAndRefusesWhatIsNone() throws Exception {
		http.perform(multipart("/referrals/upload"))
			.andExpect(status().isUnprocessableEntity())
			.andExpect(model().attribute("mistake", "Choose a file first."));
		http.perform(multipart("/referrals/upload").file(file("c.json", "{}")))
			.andExpect(status().isUnprocessableEntity());
	}

	private static MockMultipartFile file(String name, String content) {
		return new MockMultipartFile("file", name, "application/json", content.getBytes(StandardCharsets.UTF_8));
	}

	private static MockHttpServletRequestBuilder fhir(String json) {
		return post("/fhir").contentType("application/fhir+json").content(json);
	}

	private static final class Somebody implements HandlerMethodArgumentResolver {

		@Override
		public boolean supportsParameter(MethodParameter parameter) {
			return parameter.hasParameterAnnotation(SignedIn.class);
		}

		@Override
		public Object resolveArgument(MethodParameter parameter, ModelAndViewContainer container,
				NativeWebRequest request, WebDataBinderFactory binders) {
			return new StaffProfile(StaffId.random(), "ines", "Ines Prado", Set.of(Role.INTAKE_WORKER), Set.of(),
					Set.of(), Locale.ENGLISH, ZoneId.of("UTC"));
		}

	}

}
