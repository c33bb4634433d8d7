import fc from 'fast-check';

/** The lines of one header, in their order; none where it is left out. */
export type Lines = readonly string[];

/**
 * Ways to write `Access-Control-Allow-Origin` that pass.
 *
 * @param sent the `Origin` that the browser sends: `{page}` or `null`
 * @param include whether the credentials mode is `include`
 */
export function rightAllowOrigin(sent: string, include: boolean): fc.Arbitrary<Lines> {
  const exact = fc.constantFrom<Lines>([sent], [sent], [sent], [` ${sent} `], [`\t${sent}`]);
  return include ? exact : fc.oneof(exact, fc.constant<Lines>(['*']));
}

/** Slips in `Access-Control-Allow-Origin`. A few of them pass where the request is another than thought. */
export const slipAllowOrigin: fc.Arbitrary<Lines> = fc.oneof(
  { weight: 3, arbitrary: fc.constant<Lines>([]) },
  { weight: 2, arbitrary: fc.constantFrom<Lines>(['*'], ['null'], ['{other}'], ['{page}/'], ['']) },
  {
    weight: 6,
    arbitrary: fc.constantFrom<Lines>(
      ['{page}'],
      ['{api}'],
      ['{page.upper}'],
      ['HTTP://{page.host}'],
      ['https://{page.host}'],
      ['{page.host}'],
      ['//{page.host}'],
      ['http://localhost'],
      ['http://localhost:80'],
      ['http://localhost:0{page.port}'],
      ['http://LOCALHOST:{page.port}'],
      ['http://127.0.0.1:{page.port}'],
      ['http://user@{page.host}'],
      ['{page}?'],
      ['{page}#'],
      ['{page}/path'],
      ['{page}, {other}'],
      ['{page},{page}'],
      ['{page} {other}'],
      ['{page};'],
      ['{page},'],
      [',{page}'],
      ['{page}', '{other}'],
      ['{page}', '{page}'],
      ['{page}', ''],
      ['', '{page}'],
      ['*', '*'],
      ['*', '{page}'],
      ['*, {page}'],
      ['*,'],
      ['**'],
      ['* '],
      ['*.localhost'],
      ['http://*.localhost:{page.port}'],
      ['http://*'],
      ['http://localhost:*'],
      ['"{page}"'],
      ["'*'"],
      ['NULL'],
      ['Null'],
      ['null, null'],
      ['null', 'null'],
      ['undefined'],
      ['true'],
      ['all'],
      ['http://'],
      ['http:{page.host}'],
      ['http:/{page.host}'],
      ['http://%6cocalhost:{page.port}'],
      ['file://'],
      ['data:,'],
      ['about:blank'],
      ['{page}\u00a0'],
      ['http://l\u00f6calhost'],
      ['   '],
      [', '],
    ),
  },
);

/** `Access-Control-Allow-Credentials` that passes in credentials mode `include`. */
export const rightAllowCredentials = fc.constantFrom<Lines>(['true'], ['true'], [' true\t']);

/** Slips in `Access-Control-Allow-Credentials`. */
export const slipAllowCredentials = fc.constantFrom<Lines>(
  [],
  [],
  ['false'],
  ['True'],
  ['TRUE'],
  [''],
  ['1'],
  ['"true"'],
  ['true;'],
  ['true,'],
  ['true, true'],
  ['true', 'true'],
  ['true', 'false'],
  ['*'],
);
