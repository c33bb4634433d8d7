import { lines, listing } from '../code.ts';
import { doubleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

export const springBoot = defineStack({
  id: 'spring-boot',
  title: 'Spring Boot',
  group: 'application',
  language: 'java',
  file: 'CorsConfig.java',
  install: null,
  docs: 'https://docs.spring.io/spring-framework/reference/web/webmvc-cors.html',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const set = (name: string, values: readonly string[]) =>
      listing({
        before: `configuration.${name}(List.of(`,
        items: values.map(doubleQuoted),
        after: '));',
        indent: '        ',
        tab: '    ',
        hasLastComma: false,
      });
    return lines(
      'import java.util.List;',
      'import org.springframework.boot.web.servlet.FilterRegistrationBean;',
      'import org.springframework.context.annotation.Bean;',
      'import org.springframework.context.annotation.Configuration;',
      'import org.springframework.core.Ordered;',
      'import org.springframework.web.cors.CorsConfiguration;',
      'import org.springframework.web.cors.UrlBasedCorsConfigurationSource;',
      'import org.springframework.web.filter.CorsFilter;',
      '',
      '@Configuration',
      'public class CorsConfig {',
      '    @Bean',
      '    public FilterRegistrationBean<CorsFilter> corsFilterRegistration() {',
      '        CorsConfiguration configuration = new CorsConfiguration();',
      set('setAllowedOrigins', origins),
      set('setAllowedMethods', methods),
      headers.length > 0 ? set('setAllowedHeaders', headers) : null,
      exposed.length > 0 ? set('setExposedHeaders', exposed) : null,
      credentials ? '        configuration.setAllowCredentials(true);' : null,
      maxAge === null ? null : `        configuration.setMaxAge(${maxAge}L);`,
      '        UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();',
      '        source.registerCorsConfiguration("/**", configuration);',
      '        FilterRegistrationBean<CorsFilter> registration =',
      '            new FilterRegistrationBean<>(new CorsFilter(source));',
      "        // Before Spring Security's own filters, which would refuse a preflight.",
      '        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);',
      '        return registration;',
      '    }',
      '}',
    );
  },
  notes: () => [
    texts.stacks['spring-boot'].putIntoScannedPackage,
    texts.stacks['spring-boot'].comesBeforeSecurity,
  ],
});
