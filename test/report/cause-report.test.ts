import { describe, expect, it } from 'vitest';
import { plainText } from '../../src/diagnosis/words.ts';
import type { Entry } from '../../src/exchange/entry.ts';
import { causeReports } from '../../src/report/cause-report.ts';
import { longestIssue } from '../../src/report/markdown/within-limit.ts';
import { markdownReport } from '../../src/report/markdown-report.ts';
import { preflight, request, response } from '../exchange/entries.ts';
import { diagnosedIn } from './diagnosed-in.ts';

const app = 'https://app.example';
const admin = 'https://admin.example';
const given = {
  capturedBy: { name: null, version: null, engine: null, engineBasis: null },
  version: '1.2.3',
} as const;

const get = (path: string, headers: Record<string, string>, origin = app): Entry =>
  request({
    url: `https://api.example${path}`,
    headers: { Origin: origin },
    response: response(200, headers),
  });
const passes = (path: string) => get(path, { 'Access-Control-Allow-Origin': '*' });
const fails = (path: string, origin = app) => get(path, {}, origin);
const misses = (path: string) => get(path, { 'Access-Control-Allow-Origin': `${app}/` });

const inOrder = (...entries: readonly Entry[]) =>
  diagnosedIn(entries.map((entry, index) => ({ ...entry, startedAt: index * 1000 })));

describe('causes', () => {
  it('come with what was blocked most first, and what was not blocked last', () => {
    const diagnosed = inOrder(
      passes('/1'),
      passes('/2'),
      passes('/3'),
      misses('/4'),
      fails('/5'),
      fails('/6'),
    );
    expect(
      causeReports(diagnosed).map(({ title, verdict, members, suchCalls }) => [
        plainText(title),
        verdict,
        members.length,
        suchCalls,
      ]),
    ).toEqual([
      ['The answer has no Access-Control-Allow-Origin header', 'blocked', 2, 6],
      ['The allowed origin ends in a slash; an origin never does', 'blocked', 1, 6],
      ['Passes without credentials; with credentials it would be blocked', 'inconclusive', 3, 6],
    ]);
  });

  it('have one of the most frequent kind as their example, in all that is said', () => {
    const report = markdownReport({
      ...given,
      diagnosed: inOrder(fails('/1', admin), fails('/2'), fails('/3')),
    });
    const [, first = ''] = report.split('One of these requests, for example:');
    const [sentences = ''] = first.split('- **How often**');
    expect(sentences).toContain(`the page, \`${app}\``);
    expect(report).toContain(`+ Access-Control-Allow-Origin: ${app}\n`);
    expect(report).not.toContain(`+ Access-Control-Allow-Origin: ${admin}`);
    expect(report).toContain(`-H 'Origin: ${app}'`);
    expect(report).toContain(`| GET request | \`Origin\` | \`${app}\` |`);
    expect(report).toContain('- **Requests**: `GET` `https://api.example/…` (3)\n');
  });
});

describe('the Markdown of several causes', () => {
  it('begins with how many there are, and counts no cause where nothing failed', () => {
    const report = markdownReport({
      ...given,
      diagnosed: inOrder(passes('/1'), fails('/2'), fails('/3'), misses('/4')),
    });
    expect(report.slice(0, report.indexOf('\n\n## '))).toBe(
      [
        '# CORS report, 2 causes',
        '4 requests to other origins: 3 blocked, 1 not known.',
        [
          '- The answer has no `Access-Control-Allow-Origin` header (`https://api.example`, 2 times)',
          '- The allowed origin ends in a slash; an origin never does (`https://api.example`, once)',
        ].join('\n'),
        'Not known to have failed:',
        '- Passes without credentials; with credentials it would be blocked (`https://api.example`, once)',
      ].join('\n\n'),
    );
    expect(report).toContain('**How often**: 2 of 4 calls with the same method and path, from');
  });

  it('fits into an issue, however many there are', () => {
    const ask = (server: number) =>
      preflight({
        url: `https://api${server}.example/x`,
        asks: 'x-a',
        headers: { Origin: app },
        response: response(404),
      });
    const report = (count: number) =>
      markdownReport({
        ...given,
        diagnosed: inOrder(...Array.from({ length: count }, (_, server) => ask(server))),
      });
    expect(report(5)).not.toContain('65,536');
    const long = report(40);
    expect(long.length).toBeLessThanOrEqual(longestIssue);
    expect(long).toContain(
      'GitHub gives 65,536 characters as the most that an issue takes, and this would be longer. So ',
    );
    expect(long.match(/^- .*api\d+\.example`, once\)$/gm)).toHaveLength(40);
  });
});
