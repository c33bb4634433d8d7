/**
 * The one global that the pure folders may use beside the language itself.
 * They are compiled without the DOM lib, so that anything else is an error.
 *
 * https://url.spec.whatwg.org/#url-class
 */
declare class URL {
  constructor(url: string, base?: string);
  readonly href: string;
  readonly origin: string;
  readonly protocol: string;
  readonly username: string;
  readonly password: string;
  readonly host: string;
  readonly hostname: string;
  readonly port: string;
  readonly pathname: string;
  readonly search: string;
  hash: string;
}
