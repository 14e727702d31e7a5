package org.alongside.engine;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;

import java.util.Map;
import java.util.Set;

/**
 * What the program and the processes of a release agree on ({@code contract.yaml}).
 *
 * @param facts names of the facts that the program sets, by id of the process
 * @param groups groups of staff that a task may be offered to
 * @param pages forms of pages rather than of tasks
 * @param messages names of the messages that the program tells
 * @param decisions ids of the decisions that the program asks
 */
public record ProcessContract(Map<String, Set<String>> facts, Set<String> groups, Set<String> pages,
		Set<String> messages, Set<String> decisions) {

	private static final ObjectMapper MAPPER = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
		.build();

	/**
	 * Reads a contract.
	 * @throws IllegalArgumentException if it cannot be read, saying why
	 */
	public static ProcessContract read(String yaml) {
		try {
			return MAPPER.convertValue(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml),
					ProcessContract.class);
		}
		catch (YAMLException | IllegalArgumentException ex) {
			throw new IllegalArgumentException("The contract of the processes cannot be read: " + ex.getMessage(), ex);
		}
	}

}
