// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Entry } from '../../../src/exchange/entry.ts';
import { htmlReport } from '../../../src/report/html/html-report.tsx';
import { markdownReport } from '../../../src/report/markdown-report.ts';
import { arbitraryEntries } from '../arbitrary-entries.ts';
import { diagnosedIn } from '../diagnosed-in.ts';
import { inputOf, recordings } from '../golden/golden.ts';
import { hostileEntries } from '../hostile-entries.ts';
import { foreignMarkup, parsed } from './foreign-markup.ts';

const capturedBy = { name: '<b>', version: '"', engine: null, engineBasis: null } as const;

describe.each([
  ['hostile recordings', hostileEntries],
  ['any recordings', arbitraryEntries],
])('of %s', (_, recorded: fc.Arbitrary<readonly Entry[]>) => {
  it('nothing becomes markup', async () => {
    await fc.assert(
      fc.asyncProperty(recorded, fc.boolean(), async (entries, redact) => {
        const diagnosed = diagnosedIn(entries);
        const html = htmlReport({ diagnosed, capturedBy, version: '1.2.3', redact });
        expect(html.replace(/[\n\t]/g, '')).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u);
        const page = parsed(html);
        expect(foreignMarkup(page)).toEqual([]);
        // What weak references name is kept until a task ends: all pages of all runs, without this.
        await new Promise((resolve) => setImmediate(resolve));
      }),
      { numRuns: 60 },
    );
  }, 120_000);
});

/** Text without its white space, which each form lays out in its way. */
const squeezed = (text: string) => text.replace(/\s+/g, '');

/** What a reader sees of a line of Markdown. */
function plain(markdown: string): string {
  return markdown
    .replace(/^(?:#+ |- |[-+] )/, '')
    .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
    .replace(/\]\(<[^>]*>\)/g, '')
    .replace(/[`*|[]/g, '')
    .replace(/:$/, '');
}

describe.each(Object.keys(recordings))('the report on %s', (name) => {
  const html = htmlReport(inputOf(name));
  const page = parsed(html);

  it('loads nothing, and runs nothing', () => {
    expect(html).not.toMatch(
      /<(?:script|link|img|iframe|object|embed|form|base)\b|url\(|@import| on\w+=/i,
    );
    const policy = page.querySelector('[http-equiv="Content-Security-Policy"]');
    expect(policy?.getAttribute('content')).toMatch(
      /^default-src 'none'; style-src 'unsafe-inline'/,
    );
  });

  it('says what the Markdown report says, in its order', () => {
    const [short = ''] = markdownReport(inputOf(name)).split(
      /^### (?:The request|One of these requests), in full$/m,
    );
    for (const drawing of page.querySelectorAll('.progress')) drawing.remove();
    let text = squeezed(page.querySelector('article')?.textContent ?? '').replaceAll('*', '');
    for (const line of short.split('\n').filter((each) => each !== '' && !each.startsWith('```'))) {
      // The name of a fact stands in a column of its own.
      const [first = '', ...rest] = line.startsWith('- **') ? line.split('**: ') : [line];
      for (const part of [first, ...rest]) {
        const wanted = squeezed(plain(part));
        const at = text.indexOf(wanted);
        expect(at, wanted).toBeGreaterThanOrEqual(0);
        text = text.slice(at + wanted.length);
      }
    }
  });

  it('says all the rest as well, and what was taken out', () => {
    const report = markdownReport(inputOf(name));
    const text = squeezed(page.body.textContent ?? '').replaceAll('*', '');
    const [, rest = ''] = report.split(/^```mermaid[\s\S]*?^```$/m);
    const told = rest
      .split('\n')
      .filter((line) => line !== '' && !/^\| ---|^- `.*`: `/.test(line))
      .flatMap((line) => line.split(/\*\*: |\. /))
      .map((part) => squeezed(plain(part)).replace(/\.$/, ''));
    // The title has said what is most likely behind it.
    const title = squeezed(page.querySelector('h2')?.textContent ?? '');
    expect(told.filter((part) => !text.includes(part) && part !== title)).toEqual([]);
  });
});

test('several causes have a list that leads to them', () => {
  const { diagnosed } = inputOf('preflight-404');
  const { diagnosed: others } = inputOf('redirect-to-third');
  const page = parsed(
    htmlReport({ diagnosed: [...diagnosed, ...others], capturedBy, version: '1.2.3' }),
  );
  const links = [...page.querySelectorAll('nav a')].map((link) => link.getAttribute('href') ?? '');
  expect(links).toEqual(['#cause-1', '#cause-2']);
  const titles = links.map((link) => page.querySelector(`${link} h2`)?.textContent);
  expect(titles).toEqual([...page.querySelectorAll('nav a')].map(({ textContent }) => textContent));
  expect(page.title).toBe('CORS report, 2 causes');
});

test('where there is nothing to tell, it says so', () => {
  const page = parsed(htmlReport({ diagnosed: [], capturedBy, version: '1.2.3' }));
  expect(page.querySelector('main')?.textContent).toContain('There is nothing to report.');
  expect(page.querySelector('article')).toBeNull();
});
