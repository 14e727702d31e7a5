package org.alongside.walk;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The whole product with its demo agency on a port of its own, shared by all tests that
 * use it from outside.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
		properties = { "alongside.demo.enabled=true", "server.address=127.0.0.1" })
@ActiveProfiles("test")
public @interface RunningAgency {

}
