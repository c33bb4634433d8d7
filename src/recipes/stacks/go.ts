import { lines, listing } from '../code.ts';
import { harmlessHeader } from '../harmless-header.ts';
import { doubleQuoted } from '../literals.ts';
import { defineStack } from '../recipe.ts';
import { texts } from '../texts/texts.ts';

interface Field {
  readonly name: string;
  readonly value: string;
}

/** As gofmt writes them: the values of neighbours are lined up, but for those of several lines. */
function fields(all: readonly Field[]): string {
  const isLong = ({ value }: Field) => value.includes('\n');
  return all
    .map((field, index) => {
      const before = all.slice(0, index).findLastIndex(isLong);
      const after = all.findIndex((each, place) => place >= index && isLong(each));
      const group = all.slice(before + 1, after === -1 ? all.length : after);
      const width = isLong(field) ? 0 : Math.max(...group.map(({ name }) => name.length)) + 2;
      return `\t\t${`${field.name}: `.padEnd(width)}${field.value},`;
    })
    .join('\n');
}

export const go = defineStack({
  id: 'go',
  title: 'Go (net/http)',
  group: 'application',
  language: 'go',
  file: 'cors.go',
  install: 'go get github.com/rs/cors',
  docs: 'https://pkg.go.dev/github.com/rs/cors',
  code: ({ origins, methods, headers, exposed, credentials, maxAge }) => {
    const list = (name: string, values: readonly string[]): Field => {
      const items = values.map(doubleQuoted);
      const indent = '\t\t';
      const value = listing({ before: '[]string{', items, after: '}', indent, tab: '\t' });
      return { name, value: value.trimStart() };
    };
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
      fields([
        list('AllowedOrigins', origins),
        list('AllowedMethods', methods),
        // Empty, it would allow three headers.
        list('AllowedHeaders', headers.length > 0 ? headers : [harmlessHeader]),
        ...(exposed.length > 0 ? [list('ExposedHeaders', exposed)] : []),
        ...(credentials ? [{ name: 'AllowCredentials', value: 'true' }] : []),
        ...(maxAge === null ? [] : [{ name: 'MaxAge', value: String(maxAge) }]),
      ]),
      '\t}).Handler(handler)',
      '}',
    );
  },
  notes: () => [texts.stacks.go.serveAroundEverything, texts.stacks.go.adapters],
});
