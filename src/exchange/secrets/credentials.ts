import { isBasicCredentials } from './basic-credentials.ts';
import { isSecretName } from './names.ts';
import type { StandIn } from './shapes.ts';

/** All that may stand before credentials, in a header that holds nothing else. */
const schemes =
  /^(?:apikey|aws4-hmac-sha256|basic|bearer|digest|dpop|hawk|hmac|jwt|key|negotiate|ntlm|oauth|token) +(?=\S)/i;

/** One word behind the name of a scheme, anywhere. `key` and `token` are words of sentences, too. */
const named =
  /(?<![\w-])((?:apikey|basic|bearer|dpop|hmac|jwt|negotiate|ntlm|oauth)(?: {1,20}|\+|%20))([\w.~+/-]+=*)(?![\w"=])/gi;

/** No token is shorter: `OAuth 2.0`. */
const shortestToken = 8;

/** A word of a sentence, or a name of some: `Bearer authentication`, `Negotiate TERMS`, `Bearer invalid_token`. */
const plainWords = /^(?:[A-Za-z][a-z]{0,14}(?:[-_+][a-z]{1,14})*|[A-Z]{1,15})$/;

/** Schemes with parameters, all of which may be secrets. */
const withParameters = /^(?:aws4-hmac-sha256|digest|hawk|hmac|oauth) +[\w-]+ *=/i;

/** All of a value but for the name of its scheme. */
export function withoutCredentials(value: string, standIn: StandIn): string {
  const scheme = schemes.exec(value)?.[0] ?? '';
  const secret = value.slice(scheme.length);
  return secret === '' ? value : `${scheme}${standIn(secret)}`;
}

/** The value of a header whose name tells nothing, where the value says itself that it holds credentials. */
export function withoutNamedCredentials(value: string, standIn: StandIn): string {
  if (withParameters.test(value)) return withoutCredentials(value, standIn);
  return withoutBearers(value, standIn);
}

/** A text without what stands in it behind the name of a scheme. */
export function withoutBearers(text: string, standIn: StandIn): string {
  return text.replace(named, (all, scheme: string, secret: string) =>
    canFollow(scheme, secret) ? `${scheme}${standIn(secret)}` : all,
  );
}

/** Whether a word behind the name of a scheme can be credentials: `Basic plan` tells of none. */
function canFollow(scheme: string, word: string): boolean {
  return /^basic/i.test(scheme) ? isBasicCredentials(word) : isToken(word);
}

/** Whether it can be a token, and is no word of a sentence. */
export function isToken(word: string): boolean {
  return word.length >= shortestToken && !plainWords.test(word);
}

/** What says alone that a secret follows. Part of a longer name, it may stand in a secret as well. */
const marks =
  /^\s*(?:(?:access|auth)[-_]?token|api[-_]?key|auth(?:orization)?|basic|bearer|jwt|token)\s*$/i;

/** Pages that cannot set headers for a WebSocket send a secret as a protocol, behind one that says so. */
export function withoutProtocolSecrets(value: string, standIn: StandIn): string {
  const protocols = withoutNamedCredentials(value, standIn).split(',');
  return protocols
    .map((each, index) => {
      if (!saysSecret(protocols[index - 1] ?? '') || marks.test(each)) return each;
      return each.replace(each.trim(), (secret) => withoutCredentials(secret, standIn));
    })
    .join(',');
}

/** One word alone: behind `Bearer` and a secret stands another protocol. */
function saysSecret(protocol: string): boolean {
  const name = protocol.trim();
  return !/\s/.test(name) && isSecretName(name);
}
