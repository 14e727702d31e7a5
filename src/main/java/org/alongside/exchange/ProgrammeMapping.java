package org.alongside.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.alongside.cases.Programmes;
import org.alongside.shared.FieldError;
import org.alongside.shared.RefusedException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Which programme a referral is for: the one named, else the one its codes stand for,
 * else the agency's default.
 */
@Component
class ProgrammeMapping {

	private final Programmes programmes;

	private final String byDefault;

	private final Map<String, String> byCode = new HashMap<>();

	ProgrammeMapping(Programmes programmes,
			@Value("${alongside.exchange.default-programme:chronic-disease}") String byDefault,
			@Value("${alongside.exchange.programme-mapping:classpath:exchange/programmes.json}") Resource mapping)
			throws IOException {
		this.programmes = programmes;
		this.byDefault = byDefault;
		try (InputStream in = mapping.getInputStream()) {
			for (JsonNode rule : new ObjectMapper().readTree(in).path("rules")) {
				byCode.put(rule.path("system").asText() + "|" + rule.path("code").asText(),
						rule.path("programme").asText());
			}
		}
	}

	/**
	 * Lets pass only a programme the agency runs.
	 * @throws RefusedException if the agency does not run it
	 */
	void check(@Nullable String named) {
		if (named != null && !programmes.known(named)) {
			throw new RefusedException(FieldError.of("programme", "unknownProgramme"));
		}
	}

	/** Returns the programme the codes stand for, or null when they stand for none. */
	@Nullable String forCodes(List<String> codes) {
		return codes.stream()
			.map(byCode::get)
			.filter(Objects::nonNull)
			.filter(programmes::known)
			.findFirst()
			.orElse(null);
	}

	String byDefault() {
		return byDefault;
	}

}
