import {
  type Answer,
  allowCredentials,
  allowed,
  allowHeaders,
  allowMethods,
  allowOrigin,
  type Scenario,
  type ScenarioGroup,
  users,
} from '../scenario.ts';

/** A scenario that passes, of which there is something to know. */
export interface AdviceScenario extends Scenario {
  /** The header lines that the panel offers with the advice of the scenario's id. */
  readonly lines: readonly string[];
}

/** Credentials are allowed everywhere, so that a recording that cannot show them proves that it passes. */
function named(origin: string, ...more: Answer['headers']): Answer {
  return {
    status: 200,
    headers: [[allowOrigin, origin], [allowCredentials, 'true'], ...more, ['Vary', 'Origin']],
    body: users,
  };
}

function leave(origin: string, ...more: Answer['headers']): Answer {
  return { status: 204, headers: [[allowOrigin, origin], ...more, ['Vary', 'Origin']] };
}

const put = {
  to: 'api',
  method: 'PUT',
  body: '{"name":"Ada"}',
} as const;

/** These pass, and still there is something to know of them. Each id is that of the advice. */
export const adviceScenarios: readonly AdviceScenario[] = [
  {
    id: 'header-not-exposed',
    title: 'A header that the page cannot read',
    wrong: 'The answer says how many users there are, in a header that the server does not expose.',
    call: { to: 'api', method: 'GET' },
    answers: ({ page }) => ({ actual: named(page, ['X-Total-Count', '2']) }),
    expected: allowed,
    lines: ['Access-Control-Expose-Headers: X-Total-Count'],
  },
  {
    id: 'vary-origin-missing',
    title: 'No Vary: Origin',
    wrong:
      'The server names this page’s origin, and does not tell caches that another page gets another answer.',
    call: { to: 'api', method: 'GET' },
    answers: ({ page }) => {
      const { headers, ...rest } = named(page);
      return { actual: { ...rest, headers: headers.filter(([name]) => name !== 'Vary') } };
    },
    expected: allowed,
    lines: ['Vary: Origin'],
  },
  {
    id: 'authorization-by-wildcard',
    title: 'Authorization by a wildcard',
    wrong:
      'The server allows every header with *, which by the standard does not cover Authorization.',
    call: { to: 'api', method: 'GET', headers: { Authorization: 'Bearer lab' } },
    answers: ({ page }) => ({ preflight: leave(page, [allowHeaders, '*']), actual: named(page) }),
    expected: allowed,
    lines: [`${allowHeaders}: *, authorization`],
  },
  {
    id: 'null-allowed',
    title: 'The origin null, after a redirect',
    wrong:
      'A redirect leads to another origin, where the browser sends Origin: null, and the server allows that.',
    call: { to: 'api', method: 'GET' },
    answers: ({ page, third }) => {
      const url = `${third}/null-allowed`;
      const { headers } = named(page, ['Location', url]);
      return { actual: { status: 302, headers }, target: { url, actual: named('null') } };
    },
    expected: allowed,
    lines: [],
  },
  {
    id: 'max-age-beyond-cap',
    title: 'A Max-Age that no browser heeds',
    wrong:
      'The answer to the preflight may be kept for a year, and browsers keep it for a day at most.',
    call: put,
    answers: ({ page }) => ({
      preflight: leave(page, [allowMethods, 'PUT'], ['Access-Control-Max-Age', '31536000']),
      actual: named(page),
    }),
    expected: allowed,
    lines: [],
  },
  {
    id: 'preflight-every-time',
    title: 'The same preflight three times',
    wrong:
      'The answer to the preflight may not be kept, so the browser asks before each of three requests.',
    call: { ...put, times: 3 },
    answers: ({ page }) => ({
      preflight: leave(page, [allowMethods, 'PUT'], ['Access-Control-Max-Age', '0']),
      actual: named(page),
    }),
    expected: allowed,
    lines: ['Access-Control-Max-Age: 7200'],
  },
  {
    id: 'cookie-not-stored',
    title: 'A cookie from another site',
    wrong: 'The server sets a cookie with SameSite=Lax, which no browser stores from another site.',
    call: { to: 'third', method: 'GET', credentials: 'include' },
    answers: ({ page }) => ({
      actual: named(page, ['Set-Cookie', 'visitor=lab; Path=/; SameSite=Lax']),
    }),
    expected: allowed,
    lines: [],
  },
];

/** Nothing is wrong that a browser would stop at. */
export const advice: ScenarioGroup = {
  title: 'It works, and there is something to know',
  scenarios: adviceScenarios,
};
