package org.alongside.engine;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** One context for all tests of the engine's module. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = EngineTestApplication.class, webEnvironment = SpringBootTest.WebEnvironment.NONE,
		properties = { EngineTestApplication.MODELS, EngineTestApplication.CONTRACT,
				"camunda.bpm.job-execution.enabled=false" })
@ActiveProfiles("test")
@interface EngineModuleTest {

}
