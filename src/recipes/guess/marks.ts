import type { StackId } from '../stacks.ts';

/** Something in an answer that a stack leaves there. */
export interface Mark {
  readonly stack: StackId;
  /** `cookie`: the name of one that is set. Else the name of a header. */
  readonly in: string;
  /** What the value, or the cookie's name, must look like; null where the header alone says it. */
  readonly like: RegExp | null;
  /** `possible`: others leave it too. */
  readonly confidence: 'likely' | 'possible';
}

const likely = (stack: StackId, name: string, like: RegExp | null = null): Mark => ({
  stack,
  in: name,
  like,
  confidence: 'likely',
});
const possible = (stack: StackId, name: string, like: RegExp | null = null): Mark => ({
  ...likely(stack, name, like),
  confidence: 'possible',
});

/** Those of an application, which knows best what it allows. */
const ofApplications: readonly Mark[] = [
  likely('next', 'x-powered-by', /^next\.js/i),
  likely('next', 'x-nextjs-cache'),
  likely('next', 'x-nextjs-prerender'),
  likely('hono', 'x-powered-by', /^hono/i),
  likely('express', 'x-powered-by', /^express/i),
  likely('django', 'cookie', /^csrftoken$/),
  likely('django', 'server', /^wsgiserver/i),
  likely('flask', 'server', /^werkzeug/i),
  likely('fastapi', 'server', /^(uvicorn|hypercorn)/i),
  likely('spring-boot', 'x-application-context'),
  likely('aspnet-core', 'server', /^kestrel/i),
  likely('aspnet-core', 'cookie', /^\.aspnetcore\./i),
  likely('rails', 'x-runtime', /^\d+\.\d+$/),
  likely('laravel', 'cookie', /^laravel[_-]session$/i),
  possible('spring-boot', 'cookie', /^jsessionid$/i),
  possible('spring-boot', 'server', /^(apache-coyote|jetty)/i),
  possible('aspnet-core', 'x-aspnet-version'),
  possible('aspnet-core', 'x-powered-by', /^asp\.net/i),
  possible('aspnet-core', 'server', /^microsoft-iis/i),
  possible('rails', 'x-powered-by', /^phusion passenger/i),
  possible('rails', 'server', /^puma/i),
];

/** Those of a service that stores, or calls functions. */
const ofServices: readonly Mark[] = [
  likely('s3', 'server', /^amazons3$/i),
  likely('api-gateway', 'apigw-requestid'),
  likely('api-gateway', 'x-amz-apigw-id'),
  possible('s3', 'x-amz-id-2'),
  possible('api-gateway', 'x-amzn-requestid'),
];

/** Those of a server in front of an application that cannot be seen. */
const ofProxies: readonly Mark[] = [
  likely('nginx', 'server', /^(nginx|openresty)\b/i),
  likely('apache', 'server', /^apache(?!-)/i),
  likely('caddy', 'server', /^caddy/i),
  likely('caddy', 'via', /\bcaddy\b/i),
];

/** Those of a network of caches, which stands before everything. */
const ofNetworks: readonly Mark[] = [
  likely('cloudfront', 'x-amz-cf-id'),
  likely('cloudfront', 'via', /\(cloudfront\)/i),
  possible('cloudflare-workers', 'cf-ray'),
  possible('next', 'x-vercel-id'),
];

/** What stands nearest to the application comes first. */
export const markLayers: readonly (readonly Mark[])[] = [
  ofApplications,
  ofServices,
  ofProxies,
  ofNetworks,
];
