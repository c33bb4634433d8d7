import { urlToCall } from '../../diagnosis/fix/fix.ts';
import { namedOrigin } from '../../diagnosis/fix/wish.ts';
import type { Diagnosed } from '../../diagnosis/policy/asked.ts';
import { plainText, type Words } from '../../diagnosis/words.ts';
import { authorHeaders, unsafeAuthorHeaderNames } from '../../exchange/author-headers.ts';
import type { Hop } from '../../exchange/exchange.ts';
import { requestedHeaders } from '../../exchange/preflight.ts';
import { getHeader, isSameName } from '../../fetch-standard/header-list.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { isSameOrigin } from '../../fetch-standard/origin.ts';
import { texts } from '../texts/texts.ts';
import { type CurlCommand, curlCommand, type SentHeader } from './curl.ts';
import { warningOf } from './warning.ts';

/** A command that asks the server as the browser did, and what its answer must hold. */
export interface Check extends CurlCommand {
  readonly on: 'preflight' | 'response';
  /** What is to be known before it is sent. The first of it also stands in the command, as a comment. */
  readonly warning: readonly Words[];
  readonly lookFor: readonly Words[];
}

/** Why the same request works in a program that is no browser. */
export const whyItWorksElsewhere: readonly Words[] = [
  texts.check.whyItWorksElsewhere.showWhatever,
  texts.check.whyItWorksElsewhere.pagesOfManySites,
  texts.check.whyItWorksElsewhere.refusesNothing,
];

/**
 * How to see in a terminal whether a server lets an exchange through: the preflight, if one is needed, and the
 * actual request, as they should be sent. Empty where they cannot be sent from there.
 */
export function howToCheck({ exchange, diagnosis }: Diagnosed): Check[] {
  const { call, changes } = diagnosis.fix;
  // An answer that has to come in place of a redirect is asked for, and not where that led.
  const replaced = changes.find(({ on, status }) => on === 'response' && status !== null);
  const place = replaced?.hop ?? diagnosis.findings[0]?.hop ?? -1;
  const hop = exchange.hops[place] ?? exchange.hops.at(-1);
  if (hop === undefined) return [];
  const url = urlToCall(diagnosis.fix) ?? undefined;
  const method = call.find(({ change }) => change === 'method')?.value;
  const dropped = call.flatMap(({ change, value }) => (change === 'drop-header' ? [value] : []));
  const asked: Request = {
    url: url ?? hop.url,
    method: method ?? hop.method,
    origin: (url === undefined ? sentOrigin(hop) : null) ?? exchange.pageOrigin.origin,
    names: unsafeNames(hop).filter((name) => !dropped.includes(name)),
    credentials: diagnosis.credentials.mode === 'include',
    status: replaced?.status?.after ?? null,
    isHome: replaced !== undefined && isSameOrigin(hop.url, exchange.pageOrigin.origin),
  };
  const isPreflighted =
    hop.preflight.state === 'sent' ||
    asked.names.length > 0 ||
    !isCorsSafelistedMethod(asked.method);
  return [
    ...(isPreflighted ? preflightCheck(asked) : []),
    ...responseCheck(asked, actualHeaders(hop, asked)),
  ];
}

interface Request {
  readonly url: string;
  readonly method: string;
  readonly origin: string;
  /** The names that need leave, in lower case. */
  readonly names: readonly string[];
  readonly credentials: boolean;
  /** Which status its answer has to have in place of another; null where any will do. */
  readonly status: number | null;
  /** Whether it is of the page's own origin, where nothing has to be allowed. */
  readonly isHome: boolean;
}

function sentOrigin({ preflight, request }: Hop): string | null {
  const entry = preflight.state === 'sent' ? preflight.entry : request;
  return entry === null ? null : getHeader(entry.requestHeaders, 'Origin');
}

function unsafeNames({ preflight, request }: Hop): readonly string[] {
  if (preflight.state === 'sent') return requestedHeaders(preflight.entry);
  return request === null ? [] : unsafeAuthorHeaderNames(request);
}

/** What the page set, and the cookies; of a request that was never sent the names are known, not the values. */
function actualHeaders({ request }: Hop, { names }: Request): SentHeader[] {
  const recorded =
    request === null
      ? []
      : [
          ...authorHeaders(request),
          ...request.requestHeaders.filter(({ name }) => isSameName(name, 'Cookie')),
        ];
  const unrecorded = names.filter((name) => !recorded.some((each) => isSameName(each.name, name)));
  return [...recorded, ...unrecorded.map((name) => ({ name, value: null }))];
}

function preflightCheck(asked: Request): Check[] {
  const { url, method, origin, names } = asked;
  const command = curlCommand(url, 'OPTIONS', [
    { name: 'Origin', value: origin },
    { name: 'Access-Control-Request-Method', value: method },
    ...(names.length > 0
      ? [{ name: 'Access-Control-Request-Headers', value: names.join(',') }]
      : []),
  ]);
  if (command === null) return [];
  const lookFor = [
    texts.check.okStatus,
    ...originWords(asked),
    ...(isCorsSafelistedMethod(method) ? [] : [texts.check.methodListed(method)]),
    ...(names.length > 0 ? [texts.check.headersListed(names)] : []),
  ];
  return [{ ...command, on: 'preflight', warning: [], lookFor }];
}

function responseCheck(asked: Request, headers: readonly SentHeader[]): Check[] {
  const { url, method, origin } = asked;
  const command = curlCommand(url, method, [{ name: 'Origin', value: origin }, ...headers]);
  if (command === null) return [];
  const warning = warningOf(method);
  const { status } = asked;
  const statusWords = status === null ? [] : [texts.check.status(status)];
  const lookFor = [...statusWords, ...originWords(asked)];
  return [
    { ...command, command: warned(command.command, warning), on: 'response', warning, lookFor },
  ];
}

/** Who copies the command alone has to see it too. */
function warned(command: string, [warning]: readonly Words[]): string {
  return warning === undefined ? command : `# ${plainText(warning)}\n${command}`;
}

function originWords({ origin, credentials, isHome }: Request): Words[] {
  if (isHome) return [];
  if (namedOrigin(origin) === null) {
    return [texts.check.noServerShouldAllow(origin)];
  }
  return [
    texts.check.originNamed(origin),
    ...(credentials ? [texts.check.credentialsAllowed] : []),
  ];
}

/** What has to be put into a command in the place of what was left out; null where nothing was. */
export function toPutIn({ placeholders, inUrl }: CurlCommand): Words | null {
  if (placeholders.length + inUrl.length === 0) return null;
  return texts.check.putIn(placeholders, inUrl);
}
