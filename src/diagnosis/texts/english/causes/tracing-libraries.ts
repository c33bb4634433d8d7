import { code, say } from '../../../words.ts';

const settings = say`Its settings say to which servers it adds them.`;

/** Libraries that add headers to the calls of a page, and where each is told which servers to leave alone. */
export const tracingLibraries = {
  sentry: {
    name: 'Sentry',
    setting: say`Its setting ${code('tracePropagationTargets')} lists the servers to which it adds them.`,
  },
  datadog: {
    name: 'Datadog RUM',
    setting: say`Its setting ${code('allowedTracingUrls')} lists the servers to which it adds them.`,
  },
  newRelic: {
    name: 'New Relic Browser',
    setting: say`Its setting ${code('distributed_tracing.allowed_origins')} lists the servers to which it adds them.`,
  },
  zipkin: { name: 'Zipkin', setting: settings },
  jaeger: { name: 'Jaeger', setting: settings },
  elasticApm: { name: 'Elastic APM', setting: settings },
  applicationInsights: { name: 'Application Insights', setting: settings },
  appDynamics: { name: 'AppDynamics', setting: settings },
  dynatrace: { name: 'Dynatrace', setting: settings },
  instana: { name: 'Instana', setting: settings },
  skyWalking: { name: 'SkyWalking', setting: settings },
  awsXRay: { name: 'AWS X-Ray', setting: settings },
  openTelemetry: {
    name: 'OpenTelemetry',
    setting: say`OpenTelemetry lists them in ${code('propagateTraceHeaderCorsUrls')}; other libraries that trace have a setting of their own.`,
  },
  startUpCode: {
    name: 'Prototype, Dojo, the start-up code of Laravel',
    setting: say`Look for a default header in the page's set-up code.`,
  },
};
