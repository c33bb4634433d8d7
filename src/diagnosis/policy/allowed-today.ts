import { corsCheck } from '../../fetch-standard/cors-check.ts';
import {
  corsExposedHeaderNames,
  exposeHeadersHeader,
  isCorsSafelistedResponseHeaderName,
  isForbiddenResponseHeaderName,
} from '../../fetch-standard/exposed-headers.ts';
import { getHeader, type HeaderList } from '../../fetch-standard/header-list.ts';
import { extractMaxAge } from '../../fetch-standard/max-age.ts';
import { isOkStatus } from '../../fetch-standard/status.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import type { Step } from '../step.ts';

/** What the answers of a server allow, as far as they were seen. A `*` counts where no credentials are sent. */
export interface AllowedToday {
  readonly anyOrigin: boolean;
  readonly origins: ReadonlySet<string>;
  readonly anyMethod: boolean;
  readonly methods: ReadonlySet<string>;
  readonly anyHeader: boolean;
  /** Lower-case names. */
  readonly headers: ReadonlySet<string>;
  readonly credentials: boolean;
  /** Lower-case names. */
  readonly exposed: ReadonlySet<string>;
  /** The shortest, in seconds. */
  readonly maxAge: number | null;
}

/**
 * What these answers allow. One that does not pass allows nothing, whatever it lists.
 *
 * @param steps of one server
 */
export function allowedToday(steps: readonly Step[]): AllowedToday {
  const passing = steps.filter(({ origin, headers }) => corsCheck(origin, false, headers));
  const preflights = passing.filter(
    ({ during, status }) => during === 'preflight' && isOkStatus(status),
  );
  const methods = new Set(preflights.flatMap((step) => tokens(step.allowMethods)));
  const headers = new Set(
    preflights.flatMap((step) => tokens(step.allowHeaders)).map((name) => name.toLowerCase()),
  );
  const maxAges = preflights
    .map((step) => extractMaxAge(step.headers))
    .filter((maxAge) => typeof maxAge === 'number');
  return {
    anyOrigin: passing.some(({ allowOrigin }) => allowOrigin.kind === 'wildcard'),
    origins: new Set(passing.map(({ origin }) => origin)),
    anyMethod: methods.delete('*'),
    methods,
    anyHeader: headers.delete('*'),
    headers,
    credentials: passing.some(
      (step) =>
        step.allowOrigin.kind === 'matching' &&
        getHeader(step.headers, allowCredentialsHeader) === 'true',
    ),
    exposed: new Set(passing.flatMap((step) => exposedNames(step.headers))),
    maxAge: maxAges.reduce<number | null>((least, each) => Math.min(least ?? each, each), null),
  };
}

function tokens(list: readonly string[] | null | 'failure'): readonly string[] {
  return list === 'failure' ? [] : (list ?? []);
}

/** What an answer says of itself and its way, and no page looks for. */
const plumbing =
  /^(?:access-control-.*|age|alt-svc|connection|date|keep-alive|server|strict-transport-security|transfer-encoding|vary|via|x-powered-by)$/;

/** The names that an answer exposes; for a `*` those of its own headers that a page may want. */
export function exposedNames(headers: HeaderList): string[] {
  const isAll = getHeader(headers, exposeHeadersHeader)?.includes('*') ?? false;
  return corsExposedHeaderNames(headers, false)
    .map((name) => name.toLowerCase())
    .filter(
      (name) =>
        !isCorsSafelistedResponseHeaderName(name, []) &&
        !isForbiddenResponseHeaderName(name) &&
        !(isAll && plumbing.test(name)),
    );
}
