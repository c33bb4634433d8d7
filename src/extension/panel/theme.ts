import type { DevtoolsApi } from '../devtools-api.ts';

/**
 * Makes a page look like DevTools: in the colours of the browser's own, and in its theme, which is `dark`, or
 * anything else for light.
 */
export function followTheme(
  panels: DevtoolsApi['panels'],
  browser: 'chromium' | 'firefox',
  root: HTMLElement,
): void {
  function apply(themeName: string): void {
    root.dataset['theme'] = themeName === 'dark' ? 'dark' : 'light';
  }
  root.dataset['browser'] = browser;
  apply(panels.themeName);
  panels.onThemeChanged?.addListener(apply);
  panels.setThemeChangeHandler?.(apply);
}
