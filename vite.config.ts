import { readFileSync } from 'node:fs';
import { crx, type ManifestV3Export } from '@crxjs/vite-plugin';
import { defineConfig, type Plugin, type UserConfig } from 'vite';
import manifest from './manifest.json' with { type: 'json' };
import { pageProbePlugin } from './scripts/page-probe.ts';

/** The browsers that get a build of their own, each in `dist/<name>`. */
const targets = ['chromium', 'firefox'] as const;
type Target = (typeof targets)[number];

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

const background = 'src/extension/background/background.ts';

/**
 * Both manifests come from manifest.json. Each browser warns about the keys
 * that are the other's, so those are taken out.
 */
function manifestFor(target: Target): ManifestV3Export {
  const { minimum_chrome_version, browser_specific_settings, action, ...common } = manifest;
  const own =
    target === 'firefox'
      ? {
          browser_specific_settings,
          background: { scripts: [background], type: 'module' },
          // Else the button is put behind that of all extensions, where nobody sees a badge.
          action: { ...action, default_area: 'navbar' },
        }
      : {
          minimum_chrome_version,
          background: { service_worker: background, type: 'module' },
          action,
        };
  return { ...common, ...own, version } as ManifestV3Export;
}

/**
 * Loads code later without Vite's own help, which fetches style sheets first: each page has all of its own from the
 * start.
 */
const plainImports: Plugin = {
  name: 'plain-imports',
  enforce: 'pre',
  load: (id) =>
    id.endsWith('vite/preload-helper.js') ? 'export const __vitePreload = (load) => load();' : null,
};

interface Modules {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/** Whether the panel needs a module before it shows anything. What the background needs first may be more. */
function isFirstInPanel(id: string, modules: Modules): boolean {
  const seen = new Set<string>();
  const isReached = (each: string): boolean => {
    if (/extension[\\/]panel[\\/]panel\.tsx$/.test(each)) return true;
    if (seen.has(each)) return false;
    seen.add(each);
    return modules.getModuleInfo(each)?.importers.some(isReached) ?? false;
  };
  return isReached(id);
}

function extension(target: Target): UserConfig {
  return {
    // Two builds share one origin-relative layout: every URL is relative to the extension's root.
    base: './',
    plugins: [
      plainImports,
      pageProbePlugin(),
      crx({
        manifest: manifestFor(target),
        browser: target === 'firefox' ? 'firefox' : 'chrome',
      }),
    ],
    build: {
      outDir: `dist/${target}`,
      emptyOutDir: true,
      // All files are on this machine: there is nothing to fetch ahead, and its code would be a part of the first load.
      modulePreload: false,
      target: target === 'firefox' ? 'firefox142' : 'chrome120',
      // These pages are named in calls of the browser's API, where CRXJS does not look for them.
      rolldownOptions: {
        input: {
          panel: 'src/extension/panel/panel.html',
          explain: 'src/extension/explain/explain.html',
        },
        // Reviewers and linters see at once which code is ours.
        output: {
          codeSplitting: {
            groups: [
              // What writes the HTML report is no part of it: that is loaded when it is asked for.
              { name: 'preact', test: /node_modules[\\/](?:@preact|preact)[\\/]/ },
              {
                name: (id, modules) => (isFirstInPanel(id, modules) ? 'core' : null),
                debugName: 'core',
                test: /src[\\/](diagnosis|exchange|fetch-standard)/,
              },
              // The page of DevTools needs these, and nothing else of the panel.
              {
                name: 'load',
                test: /preload-helper|extension[\\/](devtools-api|own-browser|badge[\\/]channel)/,
              },
              // The background needs a part of it; in two pieces it is larger.
              { name: 'har', test: /src[\\/]capture[\\/]har-(entry|fields|message)/ },
              {
                name: (id, modules) => (isFirstInPanel(id, modules) ? 'items' : null),
                debugName: 'items',
                test: /src[\\/](ui[\\/](items|failures|settings)|extension[\\/](settings-memory|storage))\./,
              },
              {
                name: 'recordings',
                test: /src[\\/](extension[\\/](memory|recordings)|capture[\\/](devtools-network|har-log|past))\./,
              },
              // In one piece it is smaller.
              {
                name: (id, modules) => (isFirstInPanel(id, modules) ? 'list' : null),
                debugName: 'list',
                test: /src[\\/]ui[\\/](?!styles)/,
              },
            ],
          },
        },
      },
    },
  };
}

/** One file, which needs Node and nothing else. */
const commandLine: UserConfig = {
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/whycors.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20.19',
  },
};

/** The measurements, built as the command line is: a loader that compiles on the fly slows the code down. */
const bench: UserConfig = {
  ssr: { noExternal: true },
  build: {
    ssr: 'scripts/bench.ts',
    outDir: 'output/bench',
    emptyOutDir: true,
    copyPublicDir: false,
    target: 'node20.19',
  },
};

/** `--mode` names what to build: the extension for a browser, the command line, or the measurements. */
export default defineConfig(({ mode }) => {
  if (mode === 'cli') return commandLine;
  if (mode === 'bench') return bench;
  return extension(targets.find((name) => name === mode) ?? 'chromium');
});
