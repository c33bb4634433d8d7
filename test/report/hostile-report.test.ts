import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from 'vitest';
import type { Entry } from '../../src/exchange/entry.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import { arbitraryEntries } from './arbitrary-entries.ts';
import { diagnosedIn } from './diagnosed-in.ts';
import { hostileEntries } from './hostile-entries.ts';
import { all, kinds, parsed } from './markdown/parsed.ts';

const capturedBy = { name: '`<b>', version: '|', engine: null, engineBasis: null } as const;

function reportOn(entries: readonly Entry[], redact: boolean) {
  const diagnosed = diagnosedIn(entries);
  return {
    diagnosed,
    report: markdownReport({ diagnosed, capturedBy, version: '1.2.3', redact }),
  };
}

const usual: ReadonlySet<string> = new Set([
  ...['root', 'heading', 'paragraph', 'text', 'inlineCode', 'strong', 'code', 'list', 'listItem'],
  ...['table', 'tableRow', 'tableCell', 'link', 'emphasis'],
]);

const tags = /<(?!\/?(?:h[1-6]|p|code|pre|strong|em|ul|li|table|thead|tbody|tr|th|td)\b)[^>]*>/g;

/** What Mermaid draws as it is, and numbers of characters; never a comment or a directive. */
const label = String.raw`(?:(?!%%)[\p{L}\p{N}\p{M} \/._,:?=&'+!()*@~|^[\]%\-]|#\d+;)+`;
const diagramLine = new RegExp(
  [
    '^sequenceDiagram$',
    `^  participant (?:P|S\\d+) as ${label}$`,
    `^  (?:P(?:->>|-x)S\\d+|S\\d+(?:-->>|--x)P): ${label}$`,
    `^  Note over P,S\\d+: (?:${label})?(?:<br/>(?:${label})?)*$`,
  ].join('|'),
  'u',
);

test.each([
  ['hostile recordings', hostileEntries],
  ['any recordings', arbitraryEntries],
])('of %s nothing becomes markup', (_, recordings) => {
  fc.assert(
    fc.property(recordings, fc.boolean(), (entries, redact) => {
      const { report, diagnosed } = reportOn(entries, redact);
      const tree = parsed(report);
      expect(kinds(tree).filter((kind) => !usual.has(kind))).toEqual([]);
      const standards = new Set(
        diagnosed.flatMap(({ diagnosis: { findings, withCredentials, unchecked } }) =>
          [...findings, ...withCredentials, ...unchecked].map(({ spec }) => spec),
        ),
      );
      const links = all(tree).flatMap(({ url }) => url ?? []);
      expect(links.filter((url) => !standards.has(url))).toEqual([]);
      const emphasised = all(tree).filter(({ type }) => type === 'emphasis');
      expect(emphasised.filter(({ children }) => children?.[0]?.value !== '(empty)')).toEqual([]);
      for (const { lang, value = '' } of all(tree)) {
        if (lang !== 'mermaid') continue;
        expect(value.split('\n').filter((line) => !diagramLine.test(line))).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});

test('where a renderer lets HTML through, there is none but its own', () => {
  fc.assert(
    fc.property(hostileEntries, (entries) => {
      const html = micromark(reportOn(entries, false).report, {
        allowDangerousHtml: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      });
      const links = /<a href="https:\/\/[a-z]+\.(?:spec\.whatwg\.org|github\.io)\/[^"<>]*">|<\/a>/g;
      const code = /<code class="language-(?:diff|sh|mermaid)">/g;
      expect(html.replace(links, '').replace(code, '').match(tags)).toBeNull();
    }),
    { numRuns: 60 },
  );
});
