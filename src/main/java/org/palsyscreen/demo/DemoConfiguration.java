package org.palsyscreen.demo;

import java.util.List;
import org.palsyscreen.access.DemoAccounts;
import org.palsyscreen.access.DemoAccounts.DemoAccount;
import org.palsyscreen.access.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoConfiguration {
    @Bean
    DemoAccounts demoAccounts() {
        return new DemoAccounts(List.of(
                new DemoAccount("operator", "demo-for-operators", "Olivia Operator", Role.OPERATOR),
                new DemoAccount("reviewer", "demo-for-reviewers", "Rafael Reviewer", Role.REVIEWER),
                new DemoAccount("auditor", "demo-for-auditors", "Audrey Auditor", Role.AUDITOR),
                new DemoAccount("administrator", "demo-for-administrators", "Ada Administrator", Role.ADMINISTRATOR)));
    }

    @Bean
    @Primary
    DemoClock demoClock() {
        return new DemoClock();
    }
}
