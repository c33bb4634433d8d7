import { list } from '../../../diagnosis/texts/english/list.ts';
import { code, header, say } from '../../../diagnosis/words.ts';

/** What else to know of the code of each stack: where it goes, and what commonly goes wrong there. */
export const stacks = {
  service: {
    cannotAllow: (methods: readonly string[]) =>
      say`This service cannot allow ${list(methods)}: that request has to go another way.`,
  },
  apache: {
    alwaysMeansErrorsToo: say`${code('always')} puts the headers on error answers as well.`,
    notIntoHtaccess: say`Not into ${code('.htaccess')}: its rewrite rules run after authentication. If the application behind sends these headers too, take them out on one side: browsers refuse two.`,
  },
  fastapi: {
    putAtTheEnd: say`Put this at the end of the file, below the routes: from there on ${code('app')} is a wrapper with your app inside.`,
    notAsMiddleware: say`With ${code('app.add_middleware')} instead, the answer to an exception that nobody handles has no CORS headers.`,
  },
  fastify: {
    registerFirst: say`Register it before the routes, and before hooks that check who is calling: a preflight carries no ${header('Authorization')} and no cookie.`,
  },
  caddy: {
    keepsTheOrder: say`Inside ${code('route')} directives run in the order in which they are written. Outside of it Caddy sorts them, and asks for a password before it answers.`,
    headersOnce: say`If the application behind sends these headers too, take them out on one side: browsers refuse two.`,
  },
  laravel: {
    nameThePaths: say`Let ${code('paths')} name what other sites may call: outside of it Laravel sends no CORS headers.`,
    clearTheConfig: say`After a change run ${code('php artisan config:clear')}, because Laravel may have kept the old file.`,
  },
  next: {
    olderNames: say`Before Next.js 16 the file is ${code('middleware.ts')}, and the function ${code('middleware')}.`,
    nameThePaths: say`Let ${code('matcher')} name the paths that other sites may call. Headers in ${code('next.config.js')} are fixed, so they can name one origin only.`,
  },
  cloudfront: {
    createAndAttach: say`Create it with ${code('aws cloudfront create-response-headers-policy --response-headers-policy-config file://cors.json')}, and attach it to the cache behavior.`,
    addsHeadersOnly: say`It adds headers only. What is behind CloudFront still has to answer ${code('OPTIONS')} with a status of 200 to 299, so the behavior must allow that method, and ${header('Origin')} must be forwarded.`,
  },
  'aspnet-core': {
    keepTheOrder: say`Keep the order: ${code('UseCors')} after ${code('UseRouting')}, if that is called, and before ${code('UseAuthentication')}, ${code('UseAuthorization')} and the endpoints.`,
    beforeHttpsRedirection: say`Put it before ${code('UseHttpsRedirection')} as well, or call the server by https: a preflight must not be redirected.`,
  },
  'cloudflare-workers': {
    catchesExceptions: say`An exception that nobody catches becomes an error page of Cloudflare, without these headers. So ${code('answer')} catches it.`,
  },
  hono: {
    putBeforeRoutes: say`Put this before the routes, and before middleware that checks who is calling, such as ${code('bearerAuth')}.`,
    errorsKeepHeaders: say`What Hono answers where a route throws keeps these headers.`,
  },
  nestjs: {
    putBeforeListen: say`Put this before ${code('app.listen')}, and before every ${code('app.use')} that checks who is calling. Guards run later in any case.`,
  },
  nginx: {
    alwaysMeansErrorsToo: say`${code('always')} puts the headers on error answers as well. ${code('return')} comes before ${code('auth_basic')} and ${code('auth_request')}, so a preflight needs no password.`,
    inheritsNone: say`A block with an ${code('add_header')} of its own inherits none: do not put one into the ${code('if')}. If the application behind sends these headers too, take them out on one side: browsers refuse two.`,
  },
  'api-gateway': {
    answersPreflightsItself: say`API Gateway then answers preflights itself, and leaves out the CORS headers of what is behind it. Where the route ${code('$default')} has an authorizer, add a route ${code('OPTIONS /{proxy+}')} without one.`,
    restApiHasNone: say`A REST API has no such setting. There the answers to errors need headers of their own, in the gateway responses ${code('DEFAULT_4XX')} and ${code('DEFAULT_5XX')}, and these can name one origin.`,
  },
  'spring-boot': {
    putIntoScannedPackage: say`Put the file into a package that Spring scans. It works with Spring Security and without.`,
    comesBeforeSecurity: say`Spring Security refuses a preflight before ${code('@CrossOrigin')} is looked at. This filter comes before both.`,
  },
  go: {
    serveAroundEverything: say`Serve with it around everything, also around what checks who is calling: ${code('http.ListenAndServe(":8080", withCORS(mux))')}.`,
    adapters: say`The same package has adapters for gin; chi and gorilla take ${code('cors.New(…).Handler')} as middleware.`,
  },
  flask: {
    putBeforeOthers: say`Put this where ${code('app')} is made, before every other ${code('@app.before_request')}: they run in their order, and a preflight carries no ${header('Authorization')} and no cookie.`,
    errorsToo: say`Answers to errors get the headers too.`,
  },
  django: {
    putAtTheEnd: say`Put this at the end of the file, where ${code('INSTALLED_APPS')} and ${code('MIDDLEWARE')} are known.`,
    trustOrigins: say`Django's check against forged requests has a list of its own: add the origins to ${code('CSRF_TRUSTED_ORIGINS')} as well.`,
  },
  express: {
    putBeforeRoutes: say`Put this before the routes, and before whatever checks who is calling: a preflight carries no ${header('Authorization')} and no cookie.`,
    errorsKeepHeaders: say`What Express answers to an error keeps these headers. In a file that uses ${code('require')}, write ${code("const cors = require('cors')")}.`,
  },
  s3: {
    credentialsByItself: say`S3 sends ${header('Access-Control-Allow-Credentials')} to named origins by itself.`,
    keepApartByOrigin: say`It sends ${code('Vary: Origin')} only where a request names an origin. A cache in front has to keep answers apart by ${header('Origin')}: in CloudFront, with a cache policy or origin request policy that forwards it.`,
  },
  rails: {
    comesFirst: say`${code('insert_before 0')} puts it before everything that could answer a preflight, and around every error answer.`,
    restart: say`Restart the server: initializers run once. rack-cors allows ${header('Content-Type')} and three others whether they are listed or not.`,
  },
  vite: {
    callThePath: (server: string) =>
      say`Call ${code('/api/…')} in the page, in the place of ${code(`${server}/…`)}. The page then asks its own origin, and no CORS is needed.`,
    whileDevelopingOnly: say`This holds while developing only. Once the page is published, the server must allow its origin, or answer under it.`,
  },
};
