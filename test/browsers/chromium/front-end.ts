import { waitFor } from '../wait.ts';
import type { DevToolsTarget } from './devtools-target.ts';
import { type Theme, themeSetting } from './profile.ts';

// The front end is driven through its own modules, as they are in Chromium 156. They are not a
// public interface: when a later version moves one, this file is where to look.
const legacy = `(await import('./ui/legacy/legacy.js'))`;
const common = `(await import('./core/common/common.js'))`;
const sdk = `(await import('./core/sdk/sdk.js'))`;
const inspectorView = `${legacy}.InspectorView.InspectorView.instance()`;

const run = <T>(frontEnd: DevToolsTarget, body: string): Promise<T> =>
  frontEnd.evaluate<T>(`(async () => { ${body} })()`);

/**
 * Opens the tab of DevTools whose title ends in `title`.
 *
 * A tab's id is the extension's origin and the title, and the tab's own title
 * may be shortened, so it is the id that is compared.
 */
export async function showTab(frontEnd: DevToolsTarget, title: string): Promise<void> {
  const find = `return ${inspectorView}.tabbedPane.tabs.map((tab) => tab.id)
    .find((id) => id.endsWith(${JSON.stringify(title)}))`;
  const id = await waitFor(`a tab "${title}" in DevTools`, () => run<string>(frontEnd, find));
  await run(
    frontEnd,
    `await ${legacy}.ViewManager.ViewManager.instance().showView(${JSON.stringify(id)})`,
  );
}

/** The id of the tab that is open. */
export function selectedTab(frontEnd: DevToolsTarget): Promise<string> {
  return run(frontEnd, `return ${inspectorView}.tabbedPane.selectedTabId`);
}

/** How many requests the filter of the Network panel leaves. */
export function shownInNetworkPanel(frontEnd: DevToolsTarget): Promise<number> {
  return run(
    frontEnd,
    `const { NetworkPanel } = await import('./panels/network/network.js');
    const columns = NetworkPanel.NetworkPanel.instance().networkLogView.columns();
    return columns.dataGrid().rootNode().flatChildren().length`,
  );
}

/** Changes the theme of DevTools while it is open, and waits until the front end shows it. */
export async function setTheme(frontEnd: DevToolsTarget, theme: Theme): Promise<void> {
  const value = JSON.stringify(themeSetting[theme]);
  await run(
    frontEnd,
    `${common}.Settings.Settings.instance().moduleSetting('ui-theme').set(${value})`,
  );
  await waitFor(`the ${theme} theme in DevTools`, async () => {
    const isDark = await frontEnd.evaluate<boolean>(
      `document.documentElement.classList.contains('theme-with-dark-background')`,
    );
    return isDark === (theme === 'dark');
  });
}

/** Puts DevTools at the right of the page, or into a window of its own, and waits until it is there. */
export async function setDockSide(
  frontEnd: DevToolsTarget,
  side: 'right' | 'undocked',
): Promise<void> {
  const controller = `${legacy}.DockController.DockController.instance()`;
  await run(frontEnd, `${controller}.setDockSide(${JSON.stringify(side)})`);
  await waitFor(`DevTools to be ${side}`, () =>
    run<boolean>(frontEnd, `return ${controller}.dockSide() === ${JSON.stringify(side)}`),
  );
}

/** Sets how much of the window DevTools takes, docked to the right, in CSS pixels. */
export async function setDockedWidth(frontEnd: DevToolsTarget, width: number): Promise<void> {
  await run(frontEnd, `${inspectorView}.parentWidget().setSidebarSize(${width})`);
}

/** Where the cursor is in the Sources panel, as `url:line:column`, each from 1; null while another panel is shown. */
export function placeInSources(frontEnd: DevToolsTarget): Promise<string | null> {
  return run(
    frontEnd,
    `if (${inspectorView}.tabbedPane.selectedTabId !== 'sources') return null;
    const { SourcesPanel } = await import('./panels/sources/sources.js');
    const view = SourcesPanel.SourcesPanel.instance().sourcesView();
    const frame = view.currentSourceFrame();
    if (!frame?.textEditor) return null;
    const { doc, selection } = frame.textEditor.state;
    const line = doc.lineAt(selection.main.head);
    // A dense source is shown with line breaks of DevTools' own.
    const { lineNumber, columnNumber } = frame.editorLocationToUILocation(
      line.number - 1, selection.main.head - line.from);
    return [view.currentUISourceCode().url(), lineNumber + 1, columnNumber + 1].join(':');`,
  );
}

/** Keeps DevTools from writing the page's size over the page while it is resized. */
export async function hideSizeWhileResizing(frontEnd: DevToolsTarget): Promise<void> {
  await run(
    frontEnd,
    `const { TargetManager, OverlayModel } = ${sdk};
    TargetManager.TargetManager.instance().primaryPageTarget()
      .model(OverlayModel.OverlayModel).setShowViewportSizeOnResize(false)`,
  );
}

/** A request as the Network panel shows it. */
export interface NetworkRequest {
  readonly method: string;
  readonly url: string;
  readonly status: number;
  /** `fetch`, `preflight`, … */
  readonly type: string;
  readonly requestHeaders: number;
  readonly responseHeaders: number;
}

/**
 * Imports a HAR file into the Network panel of DevTools, as its own button does.
 *
 * @returns what the panel holds then
 */
export async function importIntoNetworkPanel(
  frontEnd: DevToolsTarget,
  text: string,
): Promise<readonly NetworkRequest[]> {
  return run(
    frontEnd,
    `await ${legacy}.ViewManager.ViewManager.instance().showView('network');
    const { NetworkPanel } = await import('./panels/network/network.js');
    const { NetworkLog } = await import('./models/logs/logs.js');
    const log = NetworkLog.NetworkLog.instance();
    await NetworkPanel.NetworkPanel.instance().networkLogView.onLoadFromFile(
      new File([${JSON.stringify(text)}], 'whycors.har'),
    );
    return log.requests().map((request) => ({
      method: request.requestMethod,
      url: request.url(),
      status: request.statusCode,
      type: request.resourceType().name(),
      requestHeaders: request.requestHeaders().length,
      responseHeaders: request.responseHeaders.length,
    }));`,
  );
}
