import { answerLines, requestLines } from '../evidence.ts';
import * as texts from '../texts/more-texts.ts';
import type { CauseRule } from './cause.ts';

/** A program that adds headers to the calls of the page that it is built into. */
interface Library {
  readonly id: keyof typeof texts.tracingLibraries;
  /** In lower case; one that ends in `-` stands for all that begin so. */
  readonly headers: readonly string[];
}

/** The first that fits speaks: several of them send `traceparent`. */
const libraries: readonly Library[] = [
  { id: 'sentry', headers: ['sentry-trace', 'baggage'] },
  { id: 'datadog', headers: ['x-datadog-'] },
  { id: 'newRelic', headers: ['newrelic'] },
  { id: 'zipkin', headers: ['b3', 'x-b3-'] },
  { id: 'jaeger', headers: ['uber-trace-id', 'uberctx-'] },
  { id: 'elasticApm', headers: ['elastic-apm-traceparent'] },
  { id: 'applicationInsights', headers: ['request-context'] },
  { id: 'appDynamics', headers: ['adrum'] },
  { id: 'dynatrace', headers: ['x-dynatrace', 'x-dtpc'] },
  { id: 'instana', headers: ['x-instana-'] },
  { id: 'skyWalking', headers: ['sw8', 'sw8-'] },
  { id: 'awsXRay', headers: ['x-amzn-trace-id'] },
  { id: 'openTelemetry', headers: ['traceparent', 'tracestate'] },
  { id: 'startUpCode', headers: ['x-requested-with'] },
];

function isOf({ headers }: Library, name: string): boolean {
  for (const known of headers) {
    if (known.endsWith('-') ? name.startsWith(known) : name === known) return true;
  }
  return false;
}

/**
 * Whether a library is known to add a header of that name to the calls of a page.
 *
 * @param name in lower case
 */
export function isInjected(name: string): boolean {
  for (const library of libraries) if (isOf(library, name)) return true;
  return false;
}

/** Monitoring adds a header to every call, and the server was never told of it. */
export const sdkInjectedHeader: CauseRule = {
  id: 'sdk-injected-header',
  detect({ finding, step, failed }) {
    if (finding.during !== 'preflight' || step === null || failed === null) return null;
    const isList = finding.reason === 'header-not-allowed';
    const asked = step.requestedHeaders;
    const refused = isList ? (finding.expected ?? '').split(', ') : asked;
    const added = refused.filter(isInjected);
    if (added.length === 0) return null;
    const library = libraries.find((each) => added.some((name) => isOf(each, name)));
    const [first] = added;
    if (library === undefined || first === undefined) return null;
    const isAll = added.length === refused.length;
    return {
      confidence: isList && isAll ? 'likely' : 'possible',
      headline: texts.causes['sdk-injected-header'].headline(added),
      sentences: [
        texts.causes['sdk-injected-header'].addedBy(added, texts.tracingLibraries[library.id].name),
        texts.tracingLibraries[library.id].setting,
        texts.causes['sdk-injected-header'].listThemOrKeepThem,
        texts.causes['sdk-injected-header'].orAnExtension,
      ],
      evidence: [
        ...requestLines(failed, 'Access-Control-Request-Headers'),
        ...answerLines(failed, 'Access-Control-Allow-Headers'),
      ],
    };
  },
};
