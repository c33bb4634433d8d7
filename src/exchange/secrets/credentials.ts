import { isSecretName } from './names.ts';
import type { StandIn } from './shapes.ts';

/** All that may stand before credentials, in a header that holds nothing else. */
const schemes =
  /^(?:apikey|aws4-hmac-sha256|basic|bearer|digest|dpop|hawk|hmac|jwt|key|negotiate|ntlm|oauth|token) +(?=\S)/i;

/** In any header: one word behind the name of a scheme. `key` and `token` are words of sentences, too. */
const named =
  /(^|[,;\n])(\s{0,20}(?:apikey|basic|bearer|dpop|hmac|jwt|negotiate|ntlm|oauth) +)([\w.~+/-]+=*)(?=\s{0,20}(?:[,;\n]|$))/gi;

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
  return value.replace(
    named,
    (_, before: string, scheme: string, secret: string) => `${before}${scheme}${standIn(secret)}`,
  );
}

/** Pages that cannot set headers for a WebSocket send a secret as a protocol, behind one that says so. */
export function withoutProtocolSecrets(value: string, standIn: StandIn): string {
  const protocols = withoutNamedCredentials(value, standIn).split(',');
  return protocols
    .map((each, index) => {
      if (!saysSecret(protocols[index - 1] ?? '') || saysSecret(each)) return each;
      return each.replace(each.trim(), (secret) => withoutCredentials(secret, standIn));
    })
    .join(',');
}

/** One word alone: behind `Bearer` and a secret stands another protocol. */
function saysSecret(protocol: string): boolean {
  const name = protocol.trim();
  return !/\s/.test(name) && isSecretName(name);
}
