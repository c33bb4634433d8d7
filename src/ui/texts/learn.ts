import type { Finding } from '../../diagnosis/reason.ts';
import type { ReasonId } from '../../diagnosis/texts/texts.ts';

/** Where MDN explains Firefox's name for a refusal. */
const errors = 'https://developer.mozilla.org/docs/Web/HTTP/Guides/CORS/Errors';

const missing = `${errors}/CORSMissingAllowOrigin`;
const notMatching = `${errors}/CORSAllowOriginNotMatchingOrigin`;
const failed = `${errors}/CORSDidNotSucceed`;

/** The page of MDN about what failed, by its reason; null where MDN has none. */
const pages: Readonly<Record<ReasonId | 'network-failure', string | null>> = {
  'mode-same-origin': 'https://developer.mozilla.org/docs/Web/API/Request/mode',
  'scheme-not-http': `${errors}/CORSRequestNotHttp`,
  'local-network-permission': null,
  'local-network-insecure-page': null,
  'preflight-redirect': `${errors}/CORSExternalRedirectNotAllowed`,
  'allow-origin-missing': missing,
  'allow-origin-wildcard-with-credentials': `${errors}/CORSNotSupportingCredentials`,
  'allow-origin-several-lines': `${errors}/CORSMultipleAllowOriginNotAllowed`,
  'allow-origin-several-values': notMatching,
  'allow-origin-invalid': notMatching,
  'allow-origin-mismatch': notMatching,
  // The page's own name is spelled so.
  'allow-credentials-not-true': `${errors}/CORSMIssingAllowCredentials`,
  'preflight-status': `${errors}/CORSPreflightDidNotSucceed`,
  'allow-methods-invalid': `${errors}/CORSInvalidAllowMethod`,
  'allow-headers-invalid': `${errors}/CORSInvalidAllowHeader`,
  'method-not-allowed': `${errors}/CORSMethodNotFound`,
  'header-not-allowed': `${errors}/CORSMissingAllowHeaderFromPreflight`,
  'redirect-url-credentials': null,
  'network-failure': failed,
};

/** The page of MDN about a finding; null where there is none. */
export function mdnPage({ reason, codes }: Pick<Finding, 'reason' | 'codes'>): string | null {
  // What fails outside CORS has this reason as well, and Firefox says nothing of CORS then.
  if (reason === 'network-failure' && codes.firefox === null) return null;
  return reason in pages ? pages[reason as keyof typeof pages] : null;
}
