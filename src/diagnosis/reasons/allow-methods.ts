import { getHeader } from '../../fetch-standard/header-list.ts';
import { extractTokens } from '../../fetch-standard/header-list-values.ts';
import { isCorsSafelistedMethod } from '../../fetch-standard/methods.ts';
import { defineReason, type Evidence } from '../reason.ts';
import { serverOf } from '../server.ts';
import { code, header, say } from '../words.ts';
import { corsPreflightSpec } from './cors-preflight-spec.ts';

export const allowMethodsHeader = 'Access-Control-Allow-Methods';

interface Unreadable extends Evidence {
  readonly got: string;
}

/** `Access-Control-Allow-Methods: GET; PUT` */
export const allowMethodsInvalid = defineReason<Unreadable>({
  id: 'allow-methods-invalid',
  spec: corsPreflightSpec,
  detect(step) {
    if (extractTokens(step.headers, allowMethodsHeader) !== 'failure') return null;
    const got = getHeader(step.headers, allowMethodsHeader) ?? '';
    return { header: allowMethodsHeader, got, expected: step.method };
  },
  explain: ({ got }, step) => ({
    headline: say`${header(allowMethodsHeader)} cannot be read`,
    sentences: [
      say`The server sent ${code(got)}. The header is a list of methods with commas between them. One wrong element spoils the whole list.`,
      say`Whoever runs ${code(serverOf(step.url))} has to change the answer to the preflight.`,
    ],
  }),
  codes: ({ got }) => ({
    chromium: 'InvalidAllowMethodsPreflightResponse',
    parameter: '',
    firefox: 'CORSInvalidAllowMethod',
    webkit: `Header ${allowMethodsHeader} has an invalid value: ${got}`,
  }),
});

/** `Access-Control-Allow-Methods: GET, POST`, and the page sends PUT. */
export const methodNotAllowed = defineReason({
  id: 'method-not-allowed',
  spec: corsPreflightSpec,
  detect(step) {
    const allowed = extractTokens(step.headers, allowMethodsHeader);
    if (allowed === 'failure' || isCorsSafelistedMethod(step.method)) return null;
    if (allowed?.includes(step.method)) return null;
    if (!step.credentials && allowed?.includes('*')) return null;
    const got = getHeader(step.headers, allowMethodsHeader);
    return { header: allowMethodsHeader, got, expected: step.method };
  },
  explain: ({ got }, step) => ({
    headline: say`The server does not allow the method ${code(step.method)}`,
    sentences: [
      say`The page sends ${code(step.method)}. Before it does, the server must list the method in ${header(allowMethodsHeader)}.`,
      got === null
        ? say`The answer to the preflight has no such header. Without it only GET, HEAD and POST pass.`
        : say`The answer to the preflight lists ${code(got)}.`,
      ...(got?.split(/[\s,]+/).includes('*')
        ? [say`With credentials, ${code('*')} stands for no method at all.`]
        : []),
      say`Whoever runs ${code(serverOf(step.url))} has to change the answer to the preflight.`,
    ],
  }),
  codes: (_, step) => ({
    chromium: 'MethodDisallowedByPreflightResponse',
    parameter: step.method,
    firefox: 'CORSMethodNotFound',
    webkit: `Method ${step.method} is not allowed by ${allowMethodsHeader}.`,
  }),
});
