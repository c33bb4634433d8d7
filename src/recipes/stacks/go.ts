import { code, say } from '../../diagnosis/words.ts';
import { lines, listing } from '../code.ts';
import { harmlessHeader } from '../harmless-header.ts';
import { doubleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';

/** As gofmt lines up the longest of the names. */
const field = (name: string) => `${name}:`.padEnd('AllowCredentials: '.length);

export const go = defineStack({
  id: 'go',
  title: 'Go (net/http)',
  group: 'application',
  language: 'go',
  file: 'cors.go',
  install: 'go get github.com/rs/cors',
  docs: 'https://pkg.go.dev/github.com/rs/cors',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]) =>
      listing({
        before: `${field(name)}[]string{`,
        items: values.map(doubleQuoted),
        after: '},',
        indent: '\t\t',
        tab: '\t',
      });
    return lines(
      'package main',
      '',
      'import (',
      '\t"net/http"',
      '',
      '\t"github.com/rs/cors"',
      ')',
      '',
      'func withCORS(handler http.Handler) http.Handler {',
      '\treturn cors.New(cors.Options{',
      list('AllowedOrigins', origins),
      list('AllowedMethods', methods),
      headers.length > 0 ? null : '\t\t// An empty list would allow three headers.',
      list('AllowedHeaders', headers.length > 0 ? headers : [harmlessHeader]),
      exposed.length > 0 ? list('ExposedHeaders', exposed) : null,
      credentials ? `\t\t${field('AllowCredentials')}true,` : null,
      maxAge === null ? null : `\t\t${field('MaxAge')}${maxAge},`,
      '\t}).Handler(handler)',
      '}',
    );
  },
  notes: () => [
    say`Serve with it around everything, also around what checks who is calling: ${code('http.ListenAndServe(":8080", withCORS(mux))')}.`,
    say`The same package has adapters for gin; chi and gorilla take ${code('cors.New(…).Handler')} as middleware.`,
  ],
});
