/** A folder of `src/`: its job, and what its files may import. */
export interface Layer {
  /** What the folder is for, so that a failure can say why an import does not belong. */
  readonly job: string;
  /** Other folders of `src/`. */
  readonly folders: readonly string[];
  /** Packages, by name. A name stands for its subpaths too; `node:` for all of Node. */
  readonly packages: readonly string[];
  /** Whether it depends on nothing but the language: no DOM, no browser, no clock, no build. */
  readonly isPure: boolean;
}

const preact = ['preact', '@preact/signals'];

/**
 * The one table of what may import what. What a folder may import, it may take with the pure
 * folders below that: capture gives entries of exchange, whose headers are fetch-standard's.
 */
export const layers: Readonly<Record<string, Layer>> = {
  'fetch-standard': {
    job: "is the standard's primitives, and knows nothing of what is built on them",
    folders: [],
    // A standard of its own, and as pure: text in, text out. Its parser only, not its sniffing.
    packages: ['whatwg-mimetype/lib/mime-type.js'],
    isPure: true,
  },
  exchange: {
    job: 'says what was seen, whoever recorded it and whatever it means',
    folders: ['fetch-standard'],
    packages: [],
    isPure: true,
  },
  diagnosis: {
    job: 'decides from an exchange alone, so that it decides the same everywhere',
    folders: ['exchange', 'fetch-standard'],
    packages: [],
    isPure: true,
  },
  recipes: {
    job: 'turns a policy into what a person does about it: code, commands, and where they go',
    folders: ['diagnosis'],
    packages: [],
    isPure: true,
  },
  'console-message': {
    job: 'reads text that a browser printed as a reason of diagnosis',
    folders: ['diagnosis'],
    packages: [],
    isPure: true,
  },
  capture: {
    job: 'gives plain entries, and neither judges nor shows them',
    folders: ['exchange'],
    packages: [],
    isPure: false,
  },
  'page-probe': {
    job: 'runs inside the page, as one small script with nothing of the product around it',
    folders: [],
    packages: [],
    isPure: false,
  },
  report: {
    job: 'writes a diagnosis or a message down; its HTML is drawn with the components of ui',
    folders: ['diagnosis', 'exchange', 'recipes', 'console-message', 'ui'],
    packages: [...preact, 'preact-render-to-string'],
    isPure: false,
  },
  ui: {
    job: 'draws what it is given, and does not know the browser around it',
    folders: ['diagnosis', 'exchange', 'recipes', 'console-message'],
    packages: preact,
    isPure: false,
  },
  extension: {
    job: 'puts the parts together in a browser',
    folders: [
      'fetch-standard',
      'exchange',
      'diagnosis',
      'recipes',
      'console-message',
      'capture',
      'page-probe',
      'report',
      'ui',
      'cli',
    ],
    packages: [...preact, 'webextension-polyfill'],
    isPure: false,
  },
  cli: {
    job: 'explains a HAR file or a message in a terminal, where there is neither browser nor DOM',
    folders: ['capture', 'diagnosis', 'recipes', 'console-message', 'report'],
    packages: ['node:'],
    isPure: false,
  },
};

/** Files that stand in `src/` itself. */
export const rootFiles: readonly string[] = ['url.d.ts'];

/** The folders that a folder may import: itself, what its line names, and the pure side of that. */
export function allowedFolders(folder: string): ReadonlySet<string> {
  const allowed = new Set([folder, ...(layers[folder]?.folders ?? [])]);
  // A set also goes through what is added to it on the way.
  for (const name of allowed) {
    for (const below of layers[name]?.folders ?? []) {
      if (layers[below]?.isPure) allowed.add(below);
    }
  }
  return allowed;
}

/** Whether a folder may import a package. @param name as in the import, subpath included */
export function isAllowedPackage(folder: string, name: string): boolean {
  const packages = layers[folder]?.packages ?? [];
  return packages.some((each) =>
    each.endsWith(':') ? name.startsWith(each) : name === each || name.startsWith(`${each}/`),
  );
}
