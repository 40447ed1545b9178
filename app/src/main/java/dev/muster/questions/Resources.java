package dev.muster.questions;

import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration("questionsResources")
class Resources {

    @Bean
    @ConditionalOnMissingBean
    AnswerClock answerClock() {
        return _ -> AnswerClock.USUAL;
    }
}
