import { unrecordedStatus } from '../../exchange/entry.ts';
import { isCorsNonWildcardRequestHeaderName } from '../../fetch-standard/cors-unsafe-request-header-names.ts';
import { privateAddressSpace } from '../../fetch-standard/ip-address-space.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { opaqueOrigin } from '../../fetch-standard/origin.ts';
import { allowOriginHeader } from '../allow-origin.ts';
import { allowHeadersHeader, allowMethodsHeader } from '../preflight-lists.ts';
import { allowCredentialsHeader } from '../reasons/allow-credentials.ts';
import { isKeptFromLocalNetwork } from '../reasons/local-network.ts';
import type { Step } from '../step.ts';
import * as texts from '../texts/more-texts.ts';
import type { CheckId } from '../texts/texts.ts';
import type { Words } from '../words.ts';

/** Whether the call is made with credentials, as far as anybody knows. */
export type CredentialsKnown = 'include' | 'other' | 'unobserved';

/** What is asked, of one header name where that is one of several. */
export interface Asked {
  readonly words: Words;
  readonly expected: string | null;
  readonly name?: string;
}

/** What one check asks of an answer. */
export interface Question {
  /** The header that is looked at; null where it is none. */
  readonly header: string | null;
  /** Empty where the standard does not ask it of such an answer, or where it cannot fail. */
  asks(step: Step, credentials: CredentialsKnown): readonly Asked[];
  /** What came, where it is no header's value. */
  got?(step: Step): string | null;
  /** Whether the recording lacks what would tell. */
  isUntold?(step: Step): boolean;
}

/** More names of headers than this are one question. */
const mostNames = 12;

const { checks } = texts;

function always(words: Words): () => readonly Asked[] {
  const asked = [{ words, expected: null }];
  return () => asked;
}

function ifFollowed(words: Words): Question['asks'] {
  const asked = [{ words, expected: null }];
  return ({ redirectMode }) => (redirectMode === 'follow' ? asked : []);
}

/** Only Chromium makes these checks, and a recording tells of them only where they fail. */
function ofLocalNetwork(id: 'local-network-permission' | 'local-network-insecure-page'): Question {
  return {
    header: null,
    asks: (step) =>
      isKeptFromLocalNetwork(step)
        ? [{ words: checks[id](privateAddressSpace(step.url)), expected: null }]
        : [],
  };
}

function ofCredentials(
  header: string,
  { known, unknown }: { readonly known: Words; readonly unknown: Words },
  expected: string | null,
): Question {
  return {
    header,
    asks(_, credentials) {
      if (credentials === 'other') return [];
      return [{ words: credentials === 'include' ? known : unknown, expected }];
    },
  };
}

function ofStatus(words: Words): Question {
  return {
    header: null,
    asks: () => [{ words, expected: '200 to 299' }],
    got: ({ status }) => (status === unrecordedStatus ? null : String(status)),
    isUntold: ({ status }) => status === unrecordedStatus,
  };
}

/** A list of an answer to a preflight can be unreadable only where it is there. */
function ofList(header: string, words: Words, of: 'allowMethods' | 'allowHeaders'): Question {
  return {
    header,
    asks: (step) => (step[of] === null ? [] : [{ words, expected: null }]),
  };
}

/** What is checked, by the reason for which it fails, whether it does or not. */
export const questions: Readonly<Record<CheckId, Question>> = {
  'mode-same-origin': {
    header: null,
    asks: always(checks['mode-same-origin']),
    isUntold: ({ mode }) => mode === null || mode === 'unobserved',
  },
  'scheme-not-http': {
    header: null,
    asks: ({ during, redirectMode }) => {
      const { url, location } = checks['scheme-not-http'];
      if (during !== 'redirect') return [{ words: url, expected: null }];
      return redirectMode === 'follow' ? [{ words: location, expected: null }] : [];
    },
  },
  'local-network-permission': ofLocalNetwork('local-network-permission'),
  'local-network-insecure-page': ofLocalNetwork('local-network-insecure-page'),
  'preflight-redirect': ofStatus(checks['preflight-redirect']),
  'allow-origin-missing': {
    header: allowOriginHeader,
    asks: always(checks['allow-origin-missing']),
  },
  'allow-origin-wildcard-with-credentials': ofCredentials(
    allowOriginHeader,
    checks['allow-origin-wildcard-with-credentials'],
    null,
  ),
  'allow-origin-several-lines': {
    header: allowOriginHeader,
    asks: always(checks['allow-origin-several-lines']),
  },
  'allow-origin-several-values': {
    header: allowOriginHeader,
    asks: always(checks['allow-origin-several-values']),
  },
  'allow-origin-invalid': {
    header: allowOriginHeader,
    asks: always(checks['allow-origin-invalid']),
  },
  'allow-origin-mismatch': {
    header: allowOriginHeader,
    asks({ origin }, credentials) {
      const { origin: sent, originOrAny } = checks['allow-origin-mismatch'];
      const words = credentials === 'include' ? sent : originOrAny;
      return [{ words, expected: nameable(origin) }];
    },
  },
  'allow-credentials-not-true': ofCredentials(
    allowCredentialsHeader,
    checks['allow-credentials-not-true'],
    'true',
  ),
  'preflight-status': ofStatus(checks['preflight-status']),
  'allow-methods-invalid': ofList(
    allowMethodsHeader,
    checks['allow-methods-invalid'],
    'allowMethods',
  ),
  'allow-headers-invalid': ofList(
    allowHeadersHeader,
    checks['allow-headers-invalid'],
    'allowHeaders',
  ),
  'method-not-allowed': {
    header: allowMethodsHeader,
    asks({ method }, credentials) {
      if (isCorsSafelistedMethod(method)) return [];
      const { listed, listedOrAny } = checks['method-not-allowed'];
      const words = credentials === 'include' ? listed(method) : listedOrAny(method);
      return [{ words, expected: method }];
    },
  },
  'header-not-allowed': {
    header: allowHeadersHeader,
    asks({ requestedHeaders: names }, credentials) {
      const { listed, listedOrAny, authorization, allListed } = checks['header-not-allowed'];
      if (names.length > mostNames) {
        return [{ words: allListed(names.length), expected: names.join(', ') }];
      }
      return names.map((name) => {
        if (credentials === 'include') return { words: listed(name), expected: name, name };
        // By the standard `*` never stands for it, and all engines let it.
        const isLoose = isCorsNonWildcardRequestHeaderName(name);
        return { words: isLoose ? authorization : listedOrAny(name), expected: name, name };
      });
    },
  },
  'unusable-location': {
    header: 'Location',
    asks: ifFollowed(checks['unusable-location']),
  },
  'redirect-loop': {
    header: null,
    asks: ifFollowed(checks['redirect-loop']),
  },
  'redirect-url-credentials': {
    header: 'Location',
    asks: ifFollowed(checks['redirect-url-credentials']),
  },
};

/** What a server can send; no server may name an opaque origin, which any page can have. */
export function nameable(origin: string | null): string | null {
  return origin === opaqueOrigin ? null : origin;
}
