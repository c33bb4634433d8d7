import { answerLines, requestLines } from '../evidence.ts';
import { code, codeList, say, shortCode, type Words } from '../words.ts';
import type { CauseRule } from './cause.ts';

/** A program that adds headers to the calls of the page that it is built into. */
interface Library {
  readonly name: string;
  /** In lower case; one that ends in `-` stands for all that begin so. */
  readonly headers: readonly string[];
  /** Where it is told which servers to leave alone. */
  readonly setting: Words;
}

const settings = say`Its settings say to which servers it adds them.`;

/** The first that fits speaks: several of them send `traceparent`. */
const libraries: readonly Library[] = [
  {
    name: 'Sentry',
    headers: ['sentry-trace', 'baggage'],
    setting: say`Its setting ${code('tracePropagationTargets')} lists the servers to which it adds them.`,
  },
  {
    name: 'Datadog RUM',
    headers: ['x-datadog-'],
    setting: say`Its setting ${code('allowedTracingUrls')} lists the servers to which it adds them.`,
  },
  {
    name: 'New Relic Browser',
    headers: ['newrelic'],
    setting: say`Its setting ${code('distributed_tracing.allowed_origins')} lists the servers to which it adds them.`,
  },
  { name: 'Zipkin', headers: ['b3', 'x-b3-'], setting: settings },
  { name: 'Jaeger', headers: ['uber-trace-id', 'uberctx-'], setting: settings },
  { name: 'Elastic APM', headers: ['elastic-apm-traceparent'], setting: settings },
  { name: 'Application Insights', headers: ['request-context'], setting: settings },
  { name: 'AppDynamics', headers: ['adrum'], setting: settings },
  { name: 'Dynatrace', headers: ['x-dynatrace', 'x-dtpc'], setting: settings },
  { name: 'Instana', headers: ['x-instana-'], setting: settings },
  { name: 'SkyWalking', headers: ['sw8', 'sw8-'], setting: settings },
  { name: 'AWS X-Ray', headers: ['x-amzn-trace-id'], setting: settings },
  {
    name: 'OpenTelemetry',
    headers: ['traceparent', 'tracestate'],
    setting: say`OpenTelemetry lists them in ${code('propagateTraceHeaderCorsUrls')}; other libraries that trace have a setting of their own.`,
  },
  {
    name: 'Prototype, Dojo, the start-up code of Laravel',
    headers: ['x-requested-with'],
    setting: say`Look for a default header in the page's set-up code.`,
  },
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
      headline:
        added.length === 1
          ? say`A library in the page adds ${shortCode(first)} to its calls`
          : say`A library in the page adds ${String(added.length)} headers to its calls`,
      sentences: [
        [
          'Your code most likely never named ',
          ...codeList(added),
          say` itself: ${library.name} and the like send this by themselves.`,
        ].flat(),
        library.setting,
        say`If the server shall get them, whoever runs it has to list them in its answer to the preflight. If not, keep the library from adding them to calls to this server.`,
        say`A browser extension can add such headers too: a private window without extensions tells.`,
      ],
      evidence: [
        ...requestLines(failed, 'Access-Control-Request-Headers'),
        ...answerLines(failed, 'Access-Control-Allow-Headers'),
      ],
    };
  },
};
